package org.linli.registry.seat;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.problem.NotFound;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.platform.web.Text;

/** Where agencies are heard by the district; what is or was held everybody reads. */
@Path("/api/v1/consultative-seats")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Consultative seats 协商席位")
class SeatResource {

    /** @param until last day */
    @Schema(name = "NewConsultativeSeat")
    record NewSeat(@NotNull UUID agencyId, @NotBlank @Text(max = 200) String council,
            @NotBlank @Text(max = 500) String basis, @NotNull LocalDate from, @NotNull LocalDate until) {
    }

    @Schema(name = "ConsultativeSeat", description = "协商席位 An agency's seat in a council of the district")
    record SeatView(UUID id, long version, UUID agencyId, String council, String basis, LocalDate from, LocalDate until,
            SeatStatus status, LocalDate confirmUntil, List<String> allowedActions) {

        static SeatView of(ConsultativeSeat seat, Caller caller) {
            return new SeatView(seat.id(), seat.version(), seat.agencyId(), seat.council(), seat.basis(), seat.from(),
                    seat.until(), seat.status(), seat.confirmUntil(), seat.allowedTo(caller));
        }
    }

    private static final Set<String> READERS = Set.of("registry-officer", "auditor");

    private final SeatService service;
    private final ConsultativeSeats seats;
    private final Caller caller;

    SeatResource(SeatService service, ConsultativeSeats seats, Caller caller) {
        this.service = service;
        this.seats = seats;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Operation(operationId = "proposeSeat", summary = "拟设席位 The first of two: give an agency a seat")
    public RestResponse<SeatView> propose(@NotNull @Valid NewSeat body) {
        var proposed = service.propose(body, caller.actor());
        return Responses.created("/api/v1/consultative-seats/" + proposed.id(), view(proposed), proposed.version());
    }

    @GET
    @Operation(operationId = "listSeats", summary = "席位列表 Seats of agencies, newest first")
    public Page<SeatView> list(@Valid @BeanParam PageQuery page, @QueryParam("agencyId") UUID agencyId,
            @QueryParam("status") SeatStatus status) {
        var query = new KeysetQuery().by("agencyId", agencyId).by("status", status);
        if (!readsAll()) {
            query.where("status in ?", List.of(SeatStatus.HELD, SeatStatus.ENDED));
        }
        return Page.of(query.of(seats, page), page.limit(), seat -> Cursor.by(seat.id())).map(this::view);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readSeat", summary = "席位 Read one")
    public RestResponse<SeatView> read(UUID id) {
        var seat = seats.get(id);
        if (!seat.isPublic() && !readsAll()) {
            throw new NotFound("Seat", id);
        }
        return ok(seat);
    }

    @POST
    @Path("/{id}/confirm")
    @Idempotent(required = true)
    @Operation(operationId = "confirmSeat", summary = "设立席位 The second of two")
    public RestResponse<SeatView> confirm(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.confirm(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/reject")
    @Idempotent(required = true)
    @Operation(operationId = "rejectSeat", summary = "不予设立 No seat is given")
    public RestResponse<SeatView> reject(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.reject(id, ifMatch));
    }

    /** Officers decide on it, and the auditor looks at how. */
    private boolean readsAll() {
        return caller.hasAnyRole(READERS);
    }

    private RestResponse<SeatView> ok(ConsultativeSeat seat) {
        return Responses.ok(view(seat), seat.version());
    }

    private SeatView view(ConsultativeSeat seat) {
        return SeatView.of(seat, caller);
    }
}
