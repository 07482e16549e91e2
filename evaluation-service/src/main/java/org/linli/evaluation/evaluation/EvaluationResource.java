package org.linli.evaluation.evaluation;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.evaluation.Listing;
import org.linli.evaluation.Scope;
import org.linli.evaluation.evaluation.EvaluationApi.EvaluationView;
import org.linli.evaluation.score.ScoreResult;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.problem.NotFound;
import org.linli.platform.web.Answers;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;

@Path("/api/v1/evaluations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Evaluations 评估")
class EvaluationResource {

    private final EvaluationService service;
    private final Evaluations evaluations;
    private final Scope scope;
    private final Caller caller;

    EvaluationResource(EvaluationService service, Evaluations evaluations, Scope scope, Caller caller) {
        this.service = service;
        this.evaluations = evaluations;
        this.scope = scope;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listEvaluations", summary = "评估列表 Evaluations, newest first")
    public Page<EvaluationView> list(@Valid @BeanParam PageQuery page, @QueryParam("contractId") UUID contractId,
            @QueryParam("agencyId") UUID agencyId, @QueryParam("kind") Kind kind,
            @QueryParam("status") EvaluationStatus status) {
        var listing = scope.narrow(new Listing(), "agencyId", "purchaserId").with("contractId", contractId).with("kind", kind)
                .with("status", status);
        var found = (caller.ownOnly() ? listing : listing.with("agencyId", agencyId)).of(evaluations, page);
        return Page.of(found, page.limit(), evaluation -> Cursor.by(evaluation.id())).map(this::view);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readEvaluation", summary = "评估 Read an evaluation")
    public RestResponse<EvaluationView> read(UUID id) {
        return ok(own(id));
    }

    @GET
    @Path("/{id}/explanation")
    @Operation(operationId = "readExplanation", summary = "得分说明 How the score came about, step by step")
    public ScoreResult explanation(UUID id) {
        return own(id).result().orElseThrow(() -> new NotFound("Explanation", id));
    }

    @POST
    @Path("/{id}/open")
    @Idempotent
    @Operation(operationId = "openEvaluation", summary = "启动评估 Open")
    public RestResponse<EvaluationView> open(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.open(id, ifMatch));
    }

    @POST
    @Path("/{id}/observations")
    @Idempotent
    @Operation(operationId = "claimObservations", summary = "自评数据 The agency claims values with evidence")
    public RestResponse<EvaluationView> claim(UUID id, @NotNull @Valid EvaluationApi.Claims body) {
        own(id);
        return ok(service.claim(id, body));
    }

    @POST
    @Path("/{id}/submit")
    @Idempotent(required = true)
    @Operation(operationId = "submitEvaluation", summary = "提交自评 Submit the claims")
    public RestResponse<EvaluationView> submit(UUID id) {
        own(id);
        return ok(service.submit(id));
    }

    @POST
    @Path("/{id}/verify")
    @Idempotent
    @Operation(operationId = "verifyObservations", summary = "核实数据 Verify claims on site")
    public RestResponse<EvaluationView> verify(UUID id, @NotNull @Valid EvaluationApi.Verifications body) {
        return ok(service.verify(id, body, caller.actor()));
    }

    @POST
    @Path("/{id}/marks")
    @Idempotent
    @Operation(operationId = "markIndicators", summary = "评分 Mark the indicators of one part, with reasons")
    public RestResponse<EvaluationView> mark(UUID id, @NotNull @Valid EvaluationApi.Sheet body) {
        return ok(service.mark(id, body, caller.actor()));
    }

    @POST
    @Path("/{id}/visit")
    @Idempotent
    @Operation(operationId = "completeVisit", summary = "完成培育性评估 Complete a formative visit with advice, no grade")
    public RestResponse<EvaluationView> visit(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid EvaluationApi.Visit body) {
        return ok(service.visited(id, ifMatch, body.coaching()));
    }

    @POST
    @Path("/{id}/draft")
    @Idempotent(required = true)
    @Operation(operationId = "draftResult", summary = "初步结果 Issue the draft result; the time to respond begins")
    public RestResponse<EvaluationView> draft(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.draft(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/respond")
    @Idempotent
    @Operation(operationId = "respondToResult", summary = "回应结果 Accept, object, or give up the time to respond")
    public RestResponse<EvaluationView> respond(UUID id, @NotNull @Valid EvaluationApi.Response body) {
        own(id);
        return ok(service.respond(id, body.stance(), body.text()));
    }

    @POST
    @Path("/{id}/answer")
    @Idempotent
    @Operation(operationId = "answerObjection", summary = "答复异议 Answer an objection")
    public RestResponse<EvaluationView> answer(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid EvaluationApi.Words body) {
        return ok(service.answer(id, ifMatch, body.text(), caller.actor()));
    }

    @POST
    @Path("/{id}/finalise")
    @Idempotent(required = true)
    @Operation(operationId = "finaliseEvaluation", summary = "确定结果 Make the result final; grade and effects follow")
    public RestResponse<EvaluationView> finalise(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(service.finalise(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/cancel")
    @Idempotent(required = true)
    @Operation(operationId = "cancelEvaluation", summary = "取消评估 Cancel")
    public RestResponse<EvaluationView> cancel(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid EvaluationApi.Words body) {
        return ok(service.cancel(id, ifMatch, body.text()));
    }

    private Evaluation own(UUID id) {
        var evaluation = evaluations.get(id);
        scope.require(evaluation.agencyId(), evaluation.purchaserId());
        return evaluation;
    }

    private RestResponse<EvaluationView> ok(Evaluation evaluation) {
        return Answers.ok(view(evaluation), evaluation.version());
    }

    private EvaluationView view(Evaluation evaluation) {
        return evaluation.view(caller.allowed(evaluation.commands()));
    }
}
