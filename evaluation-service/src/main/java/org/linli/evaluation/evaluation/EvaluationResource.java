package org.linli.evaluation.evaluation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.evaluation.indicator.AssessorPart;
import org.linli.evaluation.schedule.Kind;
import org.linli.evaluation.score.ScoreResult;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.identity.Owned.Where;
import org.linli.platform.identity.Owner;
import org.linli.platform.identity.Owners;
import org.linli.platform.problem.NotFound;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;

@Path("/api/v1/evaluations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Evaluations 评估")
class EvaluationResource {

    /** For whom an evaluated service is. */
    @ApplicationScoped
    static class Served implements Owners {

        private final Evaluations evaluations;

        Served(Evaluations evaluations) {
            this.evaluations = evaluations;
        }

        @Override
        public Owner ownerOf(UUID id) {
            return evaluations.get(id).plan().served();
        }
    }

    /** Who may read it: those it concerns, and of the residents who are served the representatives that mark it. */
    @ApplicationScoped
    static class Readers implements Owners {

        private final Evaluations evaluations;
        private final Caller caller;

        Readers(Evaluations evaluations, Caller caller) {
            this.evaluations = evaluations;
            this.caller = caller;
        }

        @Override
        public Owner ownerOf(UUID id) {
            var concerned = evaluations.ownerOf(id);
            return caller.hasRole("volunteer") ? concerned.and(evaluations.get(id).plan().served()) : concerned;
        }
    }

    private final EvaluationService service;
    private final Evaluations evaluations;
    private final Caller caller;

    EvaluationResource(EvaluationService service, Evaluations evaluations, Caller caller) {
        this.service = service;
        this.evaluations = evaluations;
        this.caller = caller;
    }

    @GET
    @Owned(in = Where.CALLER)
    @Operation(operationId = "listEvaluations", summary = "评估列表 Evaluations, newest first")
    public Page<EvaluationView> list(@Valid @BeanParam PageQuery page, @QueryParam("contractId") UUID contractId,
            @QueryParam("agencyId") UUID agencyId, @QueryParam("kind") Kind kind,
            @QueryParam("status") EvaluationStatus status) {
        var found =
                unannounced().visibleTo(caller, "plan.agencyId", "plan.purchaserId").by("plan.contractId", contractId)
                        .by("plan.agencyId", agencyId).by("plan.kind", kind).by("status", status).of(evaluations, page);
        return Page.of(found, page.limit(), evaluation -> Cursor.by(evaluation.id()))
                .map(one -> EvaluationView.of(one, caller));
    }

    @GET
    @Path("/{id}")
    @Owned(by = Readers.class)
    @Operation(operationId = "readEvaluation", summary = "评估 Read an evaluation")
    public RestResponse<EvaluationView> read(UUID id) {
        return answer(evaluations.get(id));
    }

    @GET
    @Path("/{id}/explanation")
    @Owned(by = Evaluations.class)
    @Operation(operationId = "readExplanation", summary = "得分说明 How the score came about, step by step")
    public ScoreResult explanation(UUID id) {
        return evaluations.get(id).outcome().result().orElseThrow(() -> new NotFound("Explanation", id));
    }

    @POST
    @Path("/{id}/assign")
    @Idempotent(required = true)
    @Operation(operationId = "assignAssessors", summary = "指定评估员 Name the assessors; one tied to the agency is refused")
    public RestResponse<EvaluationView> assign(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid EvaluationApi.Assignment body) {
        return answer(service.assign(id, ifMatch, body.seats()));
    }

    @POST
    @Path("/{id}/draw-assessors")
    @Idempotent(required = true)
    @Operation(operationId = "drawAssessors",
            summary = "抽取评估员 Draw one part of the team by lot: who sits in least comes first; the others stay")
    public RestResponse<EvaluationView> drawAssessors(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid EvaluationApi.Draw body) {
        return answer(service.drawAssessors(id, ifMatch, body.part(), body.people(), caller.actor()));
    }

    @POST
    @Path("/{id}/open")
    @Idempotent
    @Operation(operationId = "openEvaluation", summary = "启动评估 Open")
    public RestResponse<EvaluationView> open(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(service.open(id, ifMatch));
    }

    @POST
    @Path("/{id}/observations")
    @Idempotent
    @Owned(by = Evaluations.class)
    @Operation(operationId = "claimObservations", summary = "自评数据 The agency claims values with evidence")
    public RestResponse<EvaluationView> claim(UUID id, @NotNull @Valid EvaluationApi.Claims body) {
        return answer(service.claim(id, body.claimed()));
    }

    @POST
    @Path("/{id}/submit")
    @Idempotent(required = true)
    @Owned(by = Evaluations.class)
    @Operation(operationId = "submitEvaluation", summary = "提交自评 Submit the claims")
    public RestResponse<EvaluationView> submit(UUID id) {
        return answer(service.submit(id));
    }

    @POST
    @Path("/{id}/reopen")
    @Idempotent(required = true)
    @Operation(operationId = "reopenEvaluation",
            summary = "退回补报 Let the agency change its claims; changed ones are verified again")
    public RestResponse<EvaluationView> reopen(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid EvaluationApi.Words body) {
        return answer(service.reopen(id, ifMatch, body.text()));
    }

    @POST
    @Path("/{id}/verify")
    @Idempotent
    @Operation(operationId = "verifyObservations", summary = "核实数据 Verify claims on site")
    public RestResponse<EvaluationView> verify(UUID id, @NotNull @Valid EvaluationApi.Verifications body) {
        return answer(service.verify(id, body.verified(), caller.actor()));
    }

    @POST
    @Path("/{id}/marks")
    @Idempotent
    @Operation(operationId = "markIndicators", summary = "评分 Mark the indicators of one part, with reasons")
    public RestResponse<EvaluationView> mark(UUID id, @NotNull @Valid EvaluationApi.Sheet body) {
        return answer(service.mark(id, body.judgements(caller.actor()), caller.actor()));
    }

    @POST
    @Path("/{id}/purchaser-marks")
    @Idempotent
    @Owned(by = Evaluations.class)
    @Operation(operationId = "markAsPurchaser",
            summary = "购买方评分 An officer of the purchaser marks the purchaser's part, with reasons")
    public RestResponse<EvaluationView> markAsPurchaser(UUID id, @NotNull @Valid EvaluationApi.OwnSheet body) {
        return answer(service.markOwn(id, body.judgements(AssessorPart.STREET, caller.actor()), caller.actor()));
    }

    @POST
    @Path("/{id}/users-marks")
    @Idempotent
    @Owned(by = Served.class)
    @Operation(operationId = "markAsUsers",
            summary = "服务对象评分 A representative of the residents who are served marks their part, with reasons")
    public RestResponse<EvaluationView> markAsUsers(UUID id, @NotNull @Valid EvaluationApi.OwnSheet body) {
        return answer(service.markOwn(id, body.judgements(AssessorPart.COMMUNITY, caller.actor()), caller.actor()));
    }

    @POST
    @Path("/{id}/moderate")
    @Idempotent(required = true)
    @Operation(operationId = "moderateMarks", summary = "评分复议 Settle marks that diverge; by another than who gave them")
    public RestResponse<EvaluationView> moderate(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid EvaluationApi.ModeratedMark body) {
        return answer(service.moderate(id, ifMatch, body.by(caller.actor()), caller.actor()));
    }

    @POST
    @Path("/{id}/visit")
    @Idempotent
    @Operation(operationId = "completeVisit",
            summary = "完成走访 Complete a formative visit or a spot check: what was seen and advised, no grade")
    public RestResponse<EvaluationView> visit(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid EvaluationApi.Visit body) {
        return answer(service.visited(id, ifMatch, body.coaching(), body.seen(), caller.actor()));
    }

    @POST
    @Path("/{id}/actions/{no}/follow-up")
    @Idempotent
    @Owned(by = Evaluations.class)
    @Operation(operationId = "followUpAdvice", summary = "回报改进 Say what was done about one thing that was advised")
    public RestResponse<EvaluationView> followUp(UUID id, int no, @NotNull @Valid EvaluationApi.Words body) {
        return answer(service.followUp(id, no, body.text(), caller.actor()));
    }

    @POST
    @Path("/{id}/draft")
    @Idempotent(required = true)
    @Operation(operationId = "draftResult",
            summary = "初步结果 Issue the draft result, or open moderation where marks diverge")
    public RestResponse<EvaluationView> draft(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(service.draft(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/cancel")
    @Idempotent(required = true)
    @Operation(operationId = "cancelEvaluation", summary = "提出取消评估 The first of two: propose to cancel")
    public RestResponse<EvaluationView> cancel(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid EvaluationApi.Words body) {
        return answer(service.proposeCancel(id, ifMatch, body.text(), caller.actor()));
    }

    @POST
    @Path("/{id}/confirm-cancellation")
    @Idempotent(required = true)
    @Operation(operationId = "confirmCancellation", summary = "确认取消评估 The second of two: cancel as another lead")
    public RestResponse<EvaluationView> confirmCancel(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(service.confirmCancel(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/reject-cancellation")
    @Idempotent(required = true)
    @Operation(operationId = "rejectCancellation", summary = "不同意取消评估 The proposal falls; the evaluation goes on")
    public RestResponse<EvaluationView> rejectCancel(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(service.rejectCancel(id, ifMatch));
    }

    /** Those it concerns learn of a spot check when somebody stands at the door. */
    private KeysetQuery unannounced() {
        return caller.ownOnly() ? new KeysetQuery().where("not (plan.kind = SPOT and status = PLANNED)")
                : new KeysetQuery();
    }

    private RestResponse<EvaluationView> answer(Evaluation evaluation) {
        return Responses.ok(EvaluationView.of(evaluation, caller), evaluation.version());
    }
}
