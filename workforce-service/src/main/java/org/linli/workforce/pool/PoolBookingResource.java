package org.linli.workforce.pool;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.money.Money;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.platform.web.Text;
import org.linli.workforce.post.Posts;
import org.linli.workforce.worker.WorkerScope;

@Path("/api/v1/pool-bookings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Booked supervision 督导预约")
class PoolBookingResource {

    /** @param workerPostId who is supervised; {@code field} of service, one of the offer's */
    record NewBooking(@NotNull UUID offerId, @NotNull UUID workerPostId, @NotNull LocalDate on,
            @NotNull LocalTime startsAt, @Min(1) @Max(12) int hours,
            @NotNull @Pattern(regexp = PoolOfferResource.FIELD) String field) implements Owned.About {

        @Override
        public UUID about() {
            return workerPostId;
        }

        BookingPlan plan() {
            return new BookingPlan(on, startsAt, hours, field);
        }
    }

    record Reason(@NotBlank @Text(max = 500) String reason) {
    }

    /**
     * @param cost at the pool's rate; {@code bookerBears} and {@code lenderBears} its shares; {@code due} from who
     * booked to the other agency once it was held or was cancelled too late; {@code cancelBy} the last day without cost
     */
    record PoolBookingView(UUID id, UUID offerId, UUID agencyId, UUID workerPostId, UUID supervisorAgencyId,
            UUID supervisorPostId, PoolBookingStatus status, LocalDate on, LocalTime startsAt, int hours, String field,
            Money cost, Money bookerBears, Money lenderBears, @Nullable Money due, LocalDate answerBy,
            LocalDate cancelBy, LocalDate acknowledgeBy, @Nullable String reason, List<String> allowedActions) {

        static PoolBookingView of(PoolBooking booking, List<String> allowedActions) {
            return new PoolBookingView(booking.id(), booking.offerId(), booking.agencyId(), booking.workerPostId(),
                    booking.supervisorAgencyId(), booking.supervisorPostId(), booking.status(), booking.on(),
                    booking.startsAt(), booking.hours(), booking.field(), booking.whole(), booking.booker(),
                    booking.home(), booking.due(), booking.answerBy(), booking.cancelBy(), booking.acknowledgeBy(),
                    booking.reason(), allowedActions);
        }
    }

    private final PoolBookingService service;
    private final PoolBookings bookings;
    private final Caller caller;

    PoolBookingResource(PoolBookingService service, PoolBookings bookings, Caller caller) {
        this.service = service;
        this.bookings = bookings;
        this.caller = caller;
    }

    @POST
    @Idempotent(required = true)
    @Owned(by = Posts.class, in = Where.BODY)
    @Operation(operationId = "bookPoolSession",
            summary = "预约督导 Book a session with another agency's supervisor; that agency is asked")
    public RestResponse<PoolBookingView> book(@NotNull @Valid NewBooking body) {
        var booking = service.book(body.offerId(), body.workerPostId(), body.plan());
        return Responses.created("/api/v1/pool-bookings/" + booking.id(), view(booking), booking.version());
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listPoolBookings",
            summary = "督导预约列表 List bookings, of either agency, of the supervised and the supervisor")
    public Page<PoolBookingView> list(@Valid @BeanParam PageQuery page, @QueryParam("agencyId") UUID agencyId,
            @QueryParam("status") PoolBookingStatus status) {
        var found = WorkerScope.either(new KeysetQuery().by("status", status), caller, agencyId, "supervisorAgencyId")
                .of(bookings, page);
        return Page.of(found, page.limit(), booking -> Cursor.by(booking.id())).map(this::view);
    }

    @GET
    @Path("/{id}")
    @Owned(by = PoolBookings.class)
    @Operation(operationId = "readPoolBooking", summary = "督导预约 Read a booking with what it costs each agency")
    public RestResponse<PoolBookingView> read(UUID id) {
        return ok(bookings.get(id));
    }

    @POST
    @Path("/{id}/confirm")
    @Idempotent(required = true)
    @Owned(by = LendingAgency.class)
    @Operation(operationId = "confirmPoolBooking", summary = "确认预约 Agree; by the supervisor's agency")
    public RestResponse<PoolBookingView> confirm(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.confirm(id, ifMatch));
    }

    @POST
    @Path("/{id}/decline")
    @Idempotent(required = true)
    @Owned(by = LendingAgency.class)
    @Operation(operationId = "declinePoolBooking", summary = "不接受预约 Decline; by the supervisor's agency")
    public RestResponse<PoolBookingView> decline(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Reason body) {
        return ok(service.decline(id, ifMatch, body.reason()));
    }

    @POST
    @Path("/{id}/cancel")
    @Idempotent(required = true)
    @Owned(by = PoolBookings.class)
    @Operation(operationId = "cancelPoolBooking",
            summary = "取消预约 Cancel; by either agency, and too late it costs who booked a part")
    public RestResponse<PoolBookingView> cancel(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Reason body) {
        return ok(service.cancel(id, ifMatch, caller.agencyId().orElse(null), body.reason()));
    }

    @POST
    @Path("/{id}/acknowledge")
    @Idempotent(required = true)
    @Owned(by = Supervised.class)
    @Operation(operationId = "acknowledgePoolSession",
            summary = "确认已督导 Say that the session was held; by the supervised, and its hours count")
    public RestResponse<PoolBookingView> acknowledge(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.acknowledge(id, ifMatch));
    }

    @POST
    @Path("/{id}/deny")
    @Idempotent(required = true)
    @Owned(by = Supervised.class)
    @Operation(operationId = "denyPoolSession", summary = "否认已督导 Say that it was not held; by the supervised")
    public RestResponse<PoolBookingView> deny(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Reason body) {
        return ok(service.deny(id, ifMatch, body.reason()));
    }

    private RestResponse<PoolBookingView> ok(PoolBooking booking) {
        return Responses.ok(view(booking), booking.version());
    }

    private PoolBookingView view(PoolBooking booking) {
        return PoolBookingView.of(booking, booking.allowedTo(caller));
    }
}
