package org.linli.workforce.study;

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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.platform.web.Text;

@Path("/api/v1/study-sessions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Officials 干部学习")
class StudyResource {

    /** @param on the day it is held; one whose day has come is held at once; {@code hours} of the whole session */
    record NewStudySession(@NotBlank @Text(max = 100) String title, @NotNull StudyKind kind,
            @NotNull StudyModule module, @NotNull LocalDate on, @Min(1) @Max(100) int hours) {

        StudyPlan plan() {
            return new StudyPlan(title, kind, module, on, hours);
        }
    }

    /**
     * @param officialId the name their tokens carry; {@code unit} the code of their street or department; {@code hours}
     * attended, 0 to take it back
     */
    record Signed(@NotBlank @Text(max = 100) String officialId, @NotBlank @Text(max = 40) String unit,
            @Min(0) @Max(100) int hours) {
    }

    record Reason(@NotBlank @Text(max = 500) String reason) {
    }

    record AttendanceView(String officialId, String unit, int hours, String signedBy) {

        static AttendanceView of(Attendance attendance) {
            return new AttendanceView(attendance.officialId(), attendance.unit(), attendance.hours(),
                    attendance.signedBy());
        }
    }

    /** @param attendances those that the caller may see: an official their own */
    record StudySessionView(UUID id, String title, StudyKind kind, StudyModule module, LocalDate on, int hours,
            StudySessionStatus status, LocalDate closeBy, int people, List<AttendanceView> attendances,
            @Nullable String reason, List<String> allowedActions) {

        static StudySessionView of(StudySession session, Predicate<Attendance> visible, List<String> allowedActions) {
            return new StudySessionView(session.id(), session.title(), session.kind(), session.module(),
                    session.heldOn(), session.hours(), session.status(), session.closeBy(),
                    session.attendances().size(),
                    session.attendances().stream().filter(visible).map(AttendanceView::of).toList(), session.reason(),
                    allowedActions);
        }
    }

    private static final Set<String> SEE_ALL = Set.of("trainer", "association", "auditor");

    private final StudyService service;
    private final StudySessions sessions;
    private final Caller caller;

    StudyResource(StudyService service, StudySessions sessions, Caller caller) {
        this.service = service;
        this.sessions = sessions;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Operation(operationId = "planStudySession",
            summary = "安排学习 Plan a course or a field visit of the programme, or put one on record")
    public RestResponse<StudySessionView> plan(@NotNull @Valid NewStudySession body) {
        var session = service.plan(body.plan());
        return Responses.created("/api/v1/study-sessions/" + session.id(), view(session), session.version());
    }

    @GET
    @Operation(operationId = "listStudySessions", summary = "学习安排列表 List the sessions of the programme")
    public Page<StudySessionView> list(@Valid @BeanParam PageQuery page, @QueryParam("kind") StudyKind kind,
            @QueryParam("module") StudyModule module, @QueryParam("status") StudySessionStatus status) {
        var found = new KeysetQuery().by("kind", kind).by("module", module).by("status", status).of(sessions, page);
        return Page.of(found, page.limit(), session -> Cursor.by(session.id())).map(this::view);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readStudySession", summary = "学习安排 Read a session with the attendance one may see")
    public RestResponse<StudySessionView> read(UUID id) {
        return ok(sessions.get(id));
    }

    @POST
    @Path("/{id}/attendance")
    @Idempotent(required = true)
    @Operation(operationId = "signStudy", summary = "签署学习出勤 Sign what an official attended; never one's own")
    public RestResponse<StudySessionView> sign(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Signed body) {
        return ok(service.sign(id, ifMatch, body, caller.actor()));
    }

    @POST
    @Path("/{id}/close")
    @Idempotent(required = true)
    @Operation(operationId = "closeStudySession",
            summary = "结束学习 Close; by another person than who signed, and the hours count")
    public RestResponse<StudySessionView> close(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.close(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/cancel")
    @Idempotent(required = true)
    @Operation(operationId = "cancelStudySession", summary = "取消学习 Cancel with a reason; nothing of it counts")
    public RestResponse<StudySessionView> cancel(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Reason body) {
        return ok(service.cancel(id, ifMatch, body.reason()));
    }

    private RestResponse<StudySessionView> ok(StudySession session) {
        return Responses.ok(view(session), session.version());
    }

    private StudySessionView view(StudySession session) {
        var all = caller.hasAnyRole(SEE_ALL);
        var self = caller.actor();
        return StudySessionView.of(session, each -> all || self.hasAccount(each.officialId()),
                session.allowedTo(caller));
    }
}
