package org.linli.workforce.supervision;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Handlers;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.platform.web.Text;
import org.linli.workforce.post.Posts;

@Path("/api/v1/supervisions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Supervision 督导")
class SupervisionResource {

    record NewSupervision(@NotNull UUID workerPostId, @NotNull UUID supervisorPostId) implements Owned.About {

        @Override
        public UUID about() {
            return workerPostId;
        }
    }

    /** @param startsAt null where nobody noted it: then only the day is held against what it can hold */
    record NewSession(@NotNull LocalDate on, @Min(1) @Max(12) int hours, boolean individual,
            @Nullable LocalTime startsAt) {

        Session held(UUID id, Actor by) {
            return new Session(id, on, startsAt, hours, individual, by.id(), Handlers.of(by), Session.Answer.NONE);
        }
    }

    record Said(@NotNull UUID sessionId) {
    }

    record SessionView(UUID id, LocalDate on, @Nullable LocalTime startsAt, int hours, boolean individual,
            String loggedBy, Session.Answer answer) {

        static SessionView of(Session session) {
            return new SessionView(session.id(), session.on(), session.startsAt(), session.hours(),
                    session.individual(), session.loggedBy(), session.answer());
        }
    }

    record Reason(@NotBlank @Text(max = 500) String reason) {
    }

    record SupervisionView(UUID id, UUID agencyId, UUID workerPostId, UUID supervisorPostId, UUID supervisorAgencyId,
            SupervisionStatus status, LocalDate from, @Nullable LocalDate until, @Nullable String endReason,
            List<SessionView> sessions, int confirmedHours, boolean belowMinimum, List<String> allowedActions) {

        static SupervisionView of(Supervision supervision, List<String> allowedActions) {
            return new SupervisionView(supervision.id(), supervision.agencyId(), supervision.workerPostId(),
                    supervision.supervisorPostId(), supervision.supervisorAgencyId(), supervision.status(),
                    supervision.from(), supervision.until(), supervision.endReason(),
                    supervision.sessions().stream().map(SessionView::of).toList(), supervision.confirmedHours(),
                    supervision.isBelowMinimum(), allowedActions);
        }
    }

    /**
     * @param people supervised or promised; beyond {@code warnAbove} it is too many, at {@code atMost} none is added
     */
    record LoadView(UUID supervisorPostId, int people, int warnAbove, int atMost, boolean warned) {

        static LoadView of(UUID supervisorPostId, int people, BusinessDay day) {
            var warn = day.rule("T08-WARN").asInt();
            return new LoadView(supervisorPostId, people, warn, day.rule("T08-BLOCK").asInt(), people > warn);
        }
    }

    private final SupervisionService service;
    private final Supervisions supervisions;
    private final Caller caller;

    SupervisionResource(SupervisionService service, Supervisions supervisions, Caller caller) {
        this.service = service;
        this.supervisions = supervisions;
        this.caller = caller;
    }

    @POST
    @Idempotent(required = true)
    @Owned(by = Posts.class, in = Where.BODY)
    @Operation(operationId = "assignSupervisor",
            summary = "指派督导 Assign a supervisor; one of another agency is asked first")
    public RestResponse<SupervisionView> assign(@NotNull @Valid NewSupervision body) {
        var supervision = service.assign(body.workerPostId(), body.supervisorPostId());
        return Responses.created("/api/v1/supervisions/" + supervision.id(), view(supervision), supervision.version());
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listSupervisions", summary = "督导关系列表 List supervisions, of either agency")
    public Page<SupervisionView> list(@Valid @BeanParam PageQuery page, @QueryParam("agencyId") UUID agencyId) {
        var only = caller.ownOnly() ? caller.agencyId().orElse(new UUID(0, 0)) : agencyId;
        return Page.of(supervisions.page(page, only), page.limit(), supervision -> Cursor.by(supervision.id()))
                .map(this::view);
    }

    @GET
    @Path("/{id}")
    @Owned(by = Supervisions.class)
    @Operation(operationId = "readSupervision", summary = "督导关系 Read a supervision with its sessions")
    public RestResponse<SupervisionView> read(UUID id) {
        return ok(supervisions.get(id));
    }

    @GET
    @Path("/loads/{postId}")
    @Owned(by = Posts.class)
    @Operation(operationId = "readSupervisorLoad", summary = "督导人数 How many people a supervisor has")
    public LoadView load(UUID postId) {
        return service.load(postId);
    }

    @POST
    @Path("/{id}/accept")
    @Idempotent(required = true)
    @Owned(by = AskedAgency.class)
    @Operation(operationId = "acceptSupervision", summary = "同意外借督导 Accept; by the supervisor's agency")
    public RestResponse<SupervisionView> accept(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.accept(id, ifMatch));
    }

    @POST
    @Path("/{id}/decline")
    @Idempotent(required = true)
    @Owned(by = AskedAgency.class)
    @Operation(operationId = "declineSupervision", summary = "不同意外借督导 Decline; by the supervisor's agency")
    public RestResponse<SupervisionView> decline(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Reason body) {
        return ok(service.decline(id, ifMatch, body.reason()));
    }

    @POST
    @Path("/{id}/log-session")
    @Idempotent(required = true)
    @Owned(by = Supervisions.class)
    @Operation(operationId = "logSession", summary = "登记督导 Log a session held")
    public RestResponse<SupervisionView> log(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid NewSession body) {
        return ok(service.log(id, ifMatch, body, caller.actor()));
    }

    @POST
    @Path("/{id}/confirm-session")
    @Idempotent(required = true)
    @Owned(by = Supervisions.class)
    @Operation(operationId = "confirmSession", summary = "确认督导 Confirm a session; by who was supervised")
    public RestResponse<SupervisionView> confirm(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Said body) {
        return ok(service.confirm(id, ifMatch, body.sessionId(), caller.actor()));
    }

    @POST
    @Path("/{id}/deny-session")
    @Idempotent(required = true)
    @Owned(by = Supervisions.class)
    @Operation(operationId = "denySession", summary = "否认督导 Say that a session was not held; by the supervised")
    public RestResponse<SupervisionView> deny(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Said body) {
        return ok(service.deny(id, ifMatch, body.sessionId(), caller.actor()));
    }

    @POST
    @Path("/{id}/end")
    @Idempotent(required = true)
    @Owned(by = Supervisions.class)
    @Operation(operationId = "endSupervision", summary = "结束督导 End; by either agency")
    public RestResponse<SupervisionView> end(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Reason body) {
        return ok(service.end(id, ifMatch, body.reason()));
    }

    private RestResponse<SupervisionView> ok(Supervision supervision) {
        return Responses.ok(view(supervision), supervision.version());
    }

    private SupervisionView view(Supervision supervision) {
        return SupervisionView.of(supervision, supervision.allowedTo(caller));
    }
}
