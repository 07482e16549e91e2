package org.linli.registry.incubation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.problem.Forbidden;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.registry.eligibility.Condition.Check;

@Path("/api/v1/incubations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Incubation 培育")
class IncubationResource {

    /** @param met every one of them */
    @Schema(name = "GraduationCriteria")
    record CriteriaView(UUID incubationId, boolean met, List<Check> checks) {

        static CriteriaView of(UUID incubationId, List<Check> checks) {
            return new CriteriaView(incubationId, checks.stream().allMatch(Check::met), checks);
        }
    }

    private final IncubationService service;
    private final Incubations incubations;
    private final Caller caller;

    IncubationResource(IncubationService service, Incubations incubations, Caller caller) {
        this.service = service;
        this.incubations = incubations;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Owned(in = Where.CALLER)
    @Operation(operationId = "applyForIncubation", summary = "申请培育 A young agency applies in an open round")
    public RestResponse<IncubationApi.IncubationView> apply(@NotNull @Valid IncubationApi.Application body) {
        var own = caller.agencyId().orElseThrow(() -> new Forbidden(IncubationProblem.NO_AGENCY));
        var applied = service.apply(own, body);
        return Responses.created("/api/v1/incubations/" + applied.id(), view(applied), applied.version());
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listIncubations", summary = "培育列表 List incubations")
    public Page<IncubationApi.IncubationView> list(@Valid @BeanParam PageQuery page,
            @QueryParam("programmeId") UUID programmeId, @QueryParam("agencyId") UUID agencyId,
            @QueryParam("status") IncubationStatus status) {
        var found = new KeysetQuery().ofAgency(caller, "agencyId", agencyId).by("programmeId", programmeId)
                .by("status", status).oldestFirst().of(incubations, page);
        return Page.of(found, page.limit(), one -> Cursor.by(one.id())).map(this::view);
    }

    @GET
    @Path("/{id}")
    @Owned(by = Incubations.class)
    @Operation(operationId = "readIncubation", summary = "培育 Read an incubation")
    public RestResponse<IncubationApi.IncubationView> read(UUID id) {
        return ok(incubations.get(id));
    }

    @GET
    @Path("/{id}/criteria")
    @Owned(by = Incubations.class)
    @Operation(operationId = "readGraduationCriteria",
            summary = "出园条件 Each criterion of graduation, what it has and what it needs")
    public CriteriaView criteria(UUID id) {
        return CriteriaView.of(id, service.criteria(incubations.get(id)));
    }

    @POST
    @Path("/{id}/propose-admission")
    @Idempotent(required = true)
    @Operation(operationId = "proposeAdmission", summary = "拟准入 The first of two: propose to admit")
    public RestResponse<IncubationApi.IncubationView> proposeAdmission(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid IncubationApi.Reason body) {
        return ok(service.proposeAdmission(id, ifMatch, body.reason(), caller.actor()));
    }

    @POST
    @Path("/{id}/confirm-admission")
    @Idempotent(required = true)
    @Operation(operationId = "confirmAdmission", summary = "准入 The second of two: admit")
    public RestResponse<IncubationApi.IncubationView> confirmAdmission(UUID id,
            @HeaderParam("If-Match") String ifMatch) {
        return ok(service.confirmAdmission(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/reject-admission")
    @Idempotent(required = true)
    @Operation(operationId = "rejectAdmission", summary = "不采纳拟准入 The proposal falls")
    public RestResponse<IncubationApi.IncubationView> rejectAdmission(UUID id,
            @HeaderParam("If-Match") String ifMatch) {
        return ok(service.reject(id, ifMatch, IncubationCommand.REJECT_ADMISSION));
    }

    @POST
    @Path("/{id}/refuse")
    @Idempotent(required = true)
    @Operation(operationId = "refuseIncubation", summary = "不予准入 Do not admit, with the reason")
    public RestResponse<IncubationApi.IncubationView> refuse(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid IncubationApi.Reason body) {
        return ok(service.refuse(id, ifMatch, body.reason()));
    }

    @POST
    @Path("/{id}/withdraw")
    @Idempotent
    @Owned(by = Incubations.class)
    @Operation(operationId = "withdrawIncubation", summary = "撤回申请 Withdraw the application")
    public RestResponse<IncubationApi.IncubationView> withdraw(UUID id) {
        return ok(service.withdraw(id));
    }

    @POST
    @Path("/{id}/take-mentorship")
    @Idempotent(required = true)
    @Operation(operationId = "takeMentorship", summary = "担任导师 Become its mentor, also in the place of another")
    public RestResponse<IncubationApi.IncubationView> takeMentorship(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.takeMentorship(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/log-visit")
    @Idempotent
    @Operation(operationId = "logVisit", summary = "登记走访 The mentor logs a visit and what was advised")
    public RestResponse<IncubationApi.IncubationView> logVisit(UUID id, @NotNull @Valid IncubationApi.NewVisit body) {
        return ok(service.logVisit(id, body, caller.actor()));
    }

    @POST
    @Path("/{id}/advice/{no}/report")
    @Idempotent
    @Owned(by = Incubations.class)
    @Operation(operationId = "reportAdvice", summary = "反馈落实 What the agency made of the advice")
    public RestResponse<IncubationApi.IncubationView> reportAdvice(UUID id, int no,
            @NotNull @Valid IncubationApi.Report body) {
        return ok(service.reportAdvice(id, no, body.text()));
    }

    @POST
    @Path("/{id}/advice/{no}/check")
    @Idempotent
    @Operation(operationId = "checkAdvice", summary = "核实落实 What the mentor saw of it")
    public RestResponse<IncubationApi.IncubationView> checkAdvice(UUID id, int no,
            @NotNull @Valid IncubationApi.Checked body) {
        return ok(service.checkAdvice(id, no, body.followed(), caller.actor()));
    }

    @POST
    @Path("/{id}/propose-graduation")
    @Idempotent(required = true)
    @Operation(operationId = "proposeGraduation", summary = "拟出园 The first of two: it stands by itself")
    public RestResponse<IncubationApi.IncubationView> proposeGraduation(UUID id,
            @HeaderParam("If-Match") String ifMatch, @NotNull @Valid IncubationApi.Reason body) {
        return ok(service.proposeGraduation(id, ifMatch, body.reason(), caller.actor()));
    }

    @POST
    @Path("/{id}/confirm-graduation")
    @Idempotent(required = true)
    @Operation(operationId = "confirmGraduation", summary = "出园 The second of two: graduate")
    public RestResponse<IncubationApi.IncubationView> confirmGraduation(UUID id,
            @HeaderParam("If-Match") String ifMatch) {
        return ok(service.confirmGraduation(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/reject-graduation")
    @Idempotent(required = true)
    @Operation(operationId = "rejectGraduation", summary = "不采纳拟出园 It is coached on")
    public RestResponse<IncubationApi.IncubationView> rejectGraduation(UUID id,
            @HeaderParam("If-Match") String ifMatch) {
        return ok(service.reject(id, ifMatch, IncubationCommand.REJECT_GRADUATION));
    }

    @POST
    @Path("/{id}/propose-removal")
    @Idempotent(required = true)
    @Operation(operationId = "proposeRemoval", summary = "拟退出 The first of two: it should leave")
    public RestResponse<IncubationApi.IncubationView> proposeRemoval(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid IncubationApi.Reason body) {
        return ok(service.proposeRemoval(id, ifMatch, body.reason(), caller.actor()));
    }

    @POST
    @Path("/{id}/confirm-removal")
    @Idempotent(required = true)
    @Operation(operationId = "confirmRemoval", summary = "责令退出 The second of two: it leaves")
    public RestResponse<IncubationApi.IncubationView> confirmRemoval(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.confirmRemoval(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/reject-removal")
    @Idempotent(required = true)
    @Operation(operationId = "rejectRemoval", summary = "不采纳拟退出 It stays")
    public RestResponse<IncubationApi.IncubationView> rejectRemoval(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.reject(id, ifMatch, IncubationCommand.REJECT_REMOVAL));
    }

    @POST
    @Path("/{id}/leave")
    @Idempotent(required = true)
    @Owned(by = Incubations.class)
    @Operation(operationId = "leaveIncubation", summary = "自愿退出 The agency leaves")
    public RestResponse<IncubationApi.IncubationView> leave(UUID id, @NotNull @Valid IncubationApi.Reason body) {
        return ok(service.leave(id, body.reason()));
    }

    private RestResponse<IncubationApi.IncubationView> ok(Incubation one) {
        return Responses.ok(view(one), one.version());
    }

    private IncubationApi.IncubationView view(Incubation one) {
        return IncubationApi.IncubationView.of(one, caller.hasRole("registry-panel"), one.allowedTo(caller));
    }
}
