package org.linli.registry.grade;

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
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;

@Path("/api/v1/grade-applications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Grades 评估等级")
class GradeResource {

    private static final Set<String> SHEET_READERS = Set.of("registry-officer", "registry-panel", "auditor");
    private static final UUID NOBODY = new UUID(0, 0);

    private final GradeService service;
    private final GradeApplications applications;
    private final Caller caller;

    GradeResource(GradeService service, GradeApplications applications, Caller caller) {
        this.service = service;
        this.applications = applications;
        this.caller = caller;
    }

    @POST
    @Idempotent(required = true)
    @Owned(in = Where.BODY)
    @Operation(operationId = "applyForGrade", summary = "申请评估等级 Apply for a grade, where O02 and O03 let the agency")
    public RestResponse<GradeApi.GradeView> apply(@NotNull @Valid GradeApi.NewApplication body) {
        var application = service.apply(body.agencyId());
        return Responses.created("/api/v1/grade-applications/" + application.id(), view(application),
                application.version());
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listGradeApplications",
            summary = "等级申请列表 List applications: an agency its own, an evaluator those with a seat")
    public Page<GradeApi.GradeView> list(@Valid @BeanParam PageQuery page, @QueryParam("agencyId") UUID agencyId,
            @QueryParam("status") GradeStatus status) {
        var query = new KeysetQuery().by("status", status);
        var seen = caller.ownOnly() && caller.agencyId().isEmpty()
                ? query.where("array_contains(evaluators, ?)", caller.personId().orElse(NOBODY))
                : query.ofAgency(caller, "agencyId", agencyId);
        return Page.of(seen.of(applications, page), page.limit(), application -> Cursor.by(application.id()))
                .map(this::view);
    }

    @GET
    @Path("/{id}")
    @Owned(by = GradeApplications.class)
    @Operation(operationId = "readGradeApplication", summary = "等级申请 Read an application for a grade")
    public RestResponse<GradeApi.GradeView> read(UUID id) {
        return ok(applications.get(id));
    }

    @POST
    @Path("/{id}/admit")
    @Idempotent(required = true)
    @Operation(operationId = "admitGrade", summary = "受理并组成评估小组 Admit the application and seat its evaluators")
    public RestResponse<GradeApi.GradeView> admit(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid GradeApi.Evaluators body) {
        return ok(service.admit(id, ifMatch, body.evaluators()));
    }

    @POST
    @Path("/{id}/decline")
    @Idempotent
    @Operation(operationId = "declineGrade", summary = "不予受理 Decline the application with reasons")
    public RestResponse<GradeApi.GradeView> decline(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid GradeApi.GradeWords body) {
        return ok(service.decline(id, ifMatch, body.reason()));
    }

    @POST
    @Path("/{id}/withdraw")
    @Idempotent
    @Owned(by = GradeApplications.class)
    @Operation(operationId = "withdrawGrade", summary = "撤回申请 The agency takes its application back")
    public RestResponse<GradeApi.GradeView> withdraw(UUID id) {
        return ok(service.withdraw(id));
    }

    @POST
    @Path("/{id}/evaluators")
    @Idempotent
    @Operation(operationId = "appointGradeEvaluator",
            summary = "补选评估人员 Seat an evaluator in place of one who was recused")
    public RestResponse<GradeApi.GradeView> appoint(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid GradeApi.Evaluator body) {
        return ok(service.appoint(id, ifMatch, body.evaluator()));
    }

    @POST
    @Path("/{id}/declare-ties")
    @Idempotent(required = true)
    @Operation(operationId = "declareGradeTies", summary = "回避申报 An evaluator declares ties; who has one is recused")
    public RestResponse<GradeApi.GradeView> declare(UUID id, @NotNull @Valid GradeApi.Ties body) {
        return ok(service.declare(id, body.workedThere(), body.leftOn(), caller.actor()));
    }

    @POST
    @Path("/{id}/score")
    @Idempotent(required = true)
    @Operation(operationId = "scoreGrade", summary = "评分 An evaluator gives the points of every section")
    public RestResponse<GradeApi.GradeView> score(UUID id, @NotNull @Valid GradeApi.Sections body) {
        return ok(service.score(id, body.scores(), caller.actor()));
    }

    @POST
    @Path("/{id}/publicise")
    @Idempotent(required = true)
    @Operation(operationId = "publiciseGrade", summary = "公示评估结果 Make the result public for objections")
    public RestResponse<GradeApi.GradeView> publicise(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.publicise(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/object")
    @Idempotent(required = true)
    @Owned(by = GradeApplications.class)
    @Operation(operationId = "objectToGrade", summary = "提出异议 Object within the publicity; the result is checked anew")
    public RestResponse<GradeApi.GradeView> object(UUID id, @NotNull @Valid GradeApi.GradeWords body) {
        return ok(service.object(id, body.reason()));
    }

    @POST
    @Path("/{id}/recheck")
    @Idempotent(required = true)
    @Operation(operationId = "recheckGrade", summary = "复核 Another of the panel checks the result anew")
    public RestResponse<GradeApi.GradeView> recheck(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid GradeApi.Recheck body) {
        return ok(service.recheck(id, ifMatch, body.corrected(), body.reasons(), caller.actor()));
    }

    @POST
    @Path("/{id}/conclude")
    @Idempotent(required = true)
    @Operation(operationId = "concludeGrade",
            summary = "确定评估等级 Another of the panel grants the grade, or none when the points reach none")
    public RestResponse<GradeApi.GradeView> conclude(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.conclude(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/propose-revocation")
    @Idempotent(required = true)
    @Operation(operationId = "proposeGradeRevocation", summary = "拟撤销等级 The first of two: propose to revoke the grade")
    public RestResponse<GradeApi.GradeView> proposeRevocation(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid GradeApi.GradeWords body) {
        return ok(service.proposeRevocation(id, ifMatch, body.reason(), caller.actor()));
    }

    @POST
    @Path("/{id}/confirm-revocation")
    @Idempotent(required = true)
    @Operation(operationId = "confirmGradeRevocation", summary = "撤销等级 The second of two: the grade is revoked")
    public RestResponse<GradeApi.GradeView> confirmRevocation(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.confirmRevocation(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/reject-revocation")
    @Idempotent(required = true)
    @Operation(operationId = "rejectGradeRevocation", summary = "不予撤销 The proposal falls; the grade stands")
    public RestResponse<GradeApi.GradeView> rejectRevocation(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.rejectRevocation(id, ifMatch));
    }

    private RestResponse<GradeApi.GradeView> ok(GradeApplication application) {
        return Responses.ok(view(application), application.version());
    }

    private GradeApi.GradeView view(GradeApplication application) {
        var all = SHEET_READERS.stream().anyMatch(caller::hasRole);
        var reader = caller.actor();
        return GradeApi.GradeView.of(application, sheet -> all || reader.isPerson(sheet.evaluator()),
                application.allowedTo(caller));
    }
}
