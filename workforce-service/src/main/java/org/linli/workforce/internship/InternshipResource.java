package org.linli.workforce.internship;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.platform.web.Text;
import org.linli.workforce.worker.WorkerScope;
import org.linli.workforce.worker.Workers;

@Path("/api/v1/internships")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Internships 实习")
class InternshipResource {

    /** @param hours of the whole internship; {@code until} its last day */
    record NewInternship(@NotNull UUID workerId, @NotNull UUID baseId, @NotNull LocalDate from,
            @NotNull LocalDate until, @Min(1) @Max(4000) int hours) implements Owned.About {

        @Override
        public UUID about() {
            return workerId;
        }

        Plan plan() {
            return new Plan(workerId, baseId, from, until, hours);
        }
    }

    record Supervisor(@NotNull UUID supervisorPostId) {
    }

    record NewDay(@NotNull LocalDate on, @Min(1) @Max(24) int hours) {
    }

    record Day(@NotNull LocalDate on) {
    }

    /** @param until the new last day, not before the old one */
    record Until(@NotNull LocalDate until) {
    }

    /** @param reason what was seen, also of who passes */
    record Assessment(@NotNull Boolean passed, @NotBlank @Text(max = 1000) String reason) {
    }

    record Reason(@NotBlank @Text(max = 500) String reason) {
    }

    record DayView(LocalDate on, int hours, Practice.Answer answer, @Nullable String signedBy) {

        static DayView of(Practice day) {
            return new DayView(day.on(), day.hours(), day.answer(), day.signedBy());
        }
    }

    /** @param hours planned; {@code signedHours} and {@code signedDays} as the supervisor signed them */
    record InternshipView(UUID id, UUID workerId, UUID agencyId, UUID baseId, UUID hostAgencyId,
            @Nullable UUID supervisorPostId, InternshipStatus status, LocalDate from, LocalDate until, int hours,
            int signedHours, int signedDays, List<DayView> days, @Nullable String assessedBy, @Nullable Boolean passed,
            @Nullable String reason, List<String> allowedActions) {

        static InternshipView of(Internship internship, List<String> allowedActions) {
            var parties = internship.parties();
            var plan = internship.plan();
            var diary = internship.diary();
            return new InternshipView(internship.id(), parties.workerId(), parties.agencyId(), plan.baseId(),
                    parties.hostAgencyId(), internship.supervisorPostId(), internship.status(), plan.from(),
                    plan.until(), plan.hours(), diary.signedHours(), diary.signedDays(),
                    diary.days().stream().map(DayView::of).toList(), internship.assessedBy(), internship.passed(),
                    internship.reason(), allowedActions);
        }
    }

    private final InternshipService service;
    private final Internships internships;
    private final Caller caller;

    InternshipResource(InternshipService service, Internships internships, Caller caller) {
        this.service = service;
        this.internships = internships;
        this.caller = caller;
    }

    @POST
    @Idempotent(required = true)
    @Owned(by = Workers.class, in = Where.BODY)
    @Operation(operationId = "planInternship", summary = "申请实习 Plan an internship at a training base, which is asked")
    public RestResponse<InternshipView> plan(@NotNull @Valid NewInternship body) {
        var internship = service.plan(body.plan());
        return Responses.created("/api/v1/internships/" + internship.id(), view(internship), internship.version());
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listInternships",
            summary = "实习列表 List internships, of either agency, of the intern and the supervisor")
    public Page<InternshipView> list(@Valid @BeanParam PageQuery page, @QueryParam("agencyId") UUID agencyId,
            @QueryParam("status") InternshipStatus status) {
        var found = WorkerScope.either(new KeysetQuery().by("status", status), caller, agencyId, "hostAgencyId")
                .of(internships, page);
        return Page.of(found, page.limit(), internship -> Cursor.by(internship.id())).map(this::view);
    }

    @GET
    @Path("/{id}")
    @Owned(by = Internships.class)
    @Operation(operationId = "readInternship", summary = "实习 Read an internship with its days")
    public RestResponse<InternshipView> read(UUID id) {
        return ok(internships.get(id));
    }

    @POST
    @Path("/{id}/place")
    @Idempotent(required = true)
    @Owned(by = HostAgency.class)
    @Operation(operationId = "placeInternship",
            summary = "接收实习 Take the intern in; by the base's agency, which names a supervisor")
    public RestResponse<InternshipView> place(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Supervisor body) {
        return ok(service.place(id, ifMatch, body.supervisorPostId()));
    }

    @POST
    @Path("/{id}/refuse")
    @Idempotent(required = true)
    @Owned(by = HostAgency.class)
    @Operation(operationId = "refuseInternship", summary = "不接收实习 Refuse; by the base's agency")
    public RestResponse<InternshipView> refuse(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Reason body) {
        return ok(service.refuse(id, ifMatch, body.reason()));
    }

    @POST
    @Path("/{id}/withdraw")
    @Idempotent(required = true)
    @Owned(by = SendingSide.class)
    @Operation(operationId = "withdrawInternship",
            summary = "撤回实习 Withdraw before it begins; by the intern or their agency")
    public RestResponse<InternshipView> withdraw(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Reason body) {
        return ok(service.withdraw(id, ifMatch, body.reason()));
    }

    @POST
    @Path("/{id}/supervisor")
    @Idempotent(required = true)
    @Owned(by = HostAgency.class)
    @Operation(operationId = "assignInternshipSupervisor",
            summary = "指定实习督导 Name a supervisor where there is none; by the base's agency")
    public RestResponse<InternshipView> assign(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Supervisor body) {
        return ok(service.assign(id, ifMatch, body.supervisorPostId()));
    }

    @POST
    @Path("/{id}/relieve-supervisor")
    @Idempotent(required = true)
    @Owned(by = HostAgency.class)
    @Operation(operationId = "relieveInternshipSupervisor",
            summary = "免去实习督导 Relieve the supervisor; by the base's agency, which names another")
    public RestResponse<InternshipView> relieve(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.relieve(id, ifMatch));
    }

    @POST
    @Path("/{id}/days")
    @Idempotent(required = true)
    @Owned(by = SendingSide.class)
    @Operation(operationId = "logInternshipDay", summary = "登记实习时数 Say how long one was there on a day; by the intern")
    public RestResponse<InternshipView> log(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid NewDay body) {
        return ok(service.log(id, ifMatch, body.on(), body.hours()));
    }

    @POST
    @Path("/{id}/sign-day")
    @Idempotent(required = true)
    @Owned(by = SigningSupervisor.class)
    @Operation(operationId = "signInternshipDay", summary = "签署实习时数 Sign a day; by the supervisor, never by the intern")
    public RestResponse<InternshipView> sign(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Day body) {
        return ok(service.sign(id, ifMatch, body.on(), caller.actor()));
    }

    @POST
    @Path("/{id}/deny-day")
    @Idempotent(required = true)
    @Owned(by = SigningSupervisor.class)
    @Operation(operationId = "denyInternshipDay", summary = "不签署实习时数 Say that a day was not so; by the supervisor")
    public RestResponse<InternshipView> deny(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Day body) {
        return ok(service.deny(id, ifMatch, body.on(), caller.actor()));
    }

    @POST
    @Path("/{id}/interrupt")
    @Idempotent(required = true)
    @Owned(by = Internships.class)
    @Operation(operationId = "interruptInternship",
            summary = "中断实习 Interrupt; by the intern, the supervisor or either agency")
    public RestResponse<InternshipView> interrupt(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Reason body) {
        return ok(service.interrupt(id, ifMatch, body.reason()));
    }

    @POST
    @Path("/{id}/resume")
    @Idempotent(required = true)
    @Owned(by = HostAgency.class)
    @Operation(operationId = "resumeInternship", summary = "恢复实习 Resume until a new last day; by the base's agency")
    public RestResponse<InternshipView> resume(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Until body) {
        return ok(service.resume(id, ifMatch, body.until()));
    }

    @POST
    @Path("/{id}/assess")
    @Idempotent(required = true)
    @Owned(by = SigningSupervisor.class)
    @Operation(operationId = "assessInternship", summary = "评定实习 Assess; by the supervisor once every day is answered")
    public RestResponse<InternshipView> assess(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Assessment body) {
        return ok(service.assess(id, ifMatch, body.passed(), body.reason(), caller.actor()));
    }

    @POST
    @Path("/{id}/return")
    @Idempotent(required = true)
    @Owned(by = HostAgency.class)
    @Operation(operationId = "returnInternship",
            summary = "退回评定 Give the assessment back; by another person than who assessed")
    public RestResponse<InternshipView> giveBack(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Reason body) {
        return ok(service.giveBack(id, ifMatch, body.reason(), caller.actor()));
    }

    @POST
    @Path("/{id}/confirm")
    @Idempotent(required = true)
    @Owned(by = HostAgency.class)
    @Operation(operationId = "confirmInternship",
            summary = "确认实习结果 Confirm; by another person than who signed, and the hours count")
    public RestResponse<InternshipView> confirm(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.confirm(id, ifMatch, caller.actor()));
    }

    private RestResponse<InternshipView> ok(Internship internship) {
        return Responses.ok(view(internship), internship.version());
    }

    private InternshipView view(Internship internship) {
        return InternshipView.of(internship, internship.allowedTo(caller));
    }
}
