package org.linli.evaluation.evaluation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.web.Responses;

@Path("/api/v1/evaluations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Evaluations 评估")
class ResultResource {

    private final ResultService results;
    private final Caller caller;

    ResultResource(ResultService results, Caller caller) {
        this.results = results;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/withdraw-draft")
    @Idempotent(required = true)
    @Operation(operationId = "withdrawDraft",
            summary = "撤回初步结果 Void the draft, also of a correction, be it that an objection is right")
    public RestResponse<EvaluationView> withdraw(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid EvaluationApi.Words body) {
        return answer(results.withdraw(id, ifMatch, body.text()));
    }

    @POST
    @Path("/{id}/respond")
    @Idempotent
    @Owned(by = Evaluations.class)
    @Operation(operationId = "respondToResult", summary = "回应结果 Accept, object, or give up the time to respond")
    public RestResponse<EvaluationView> respond(UUID id, @NotNull @Valid EvaluationApi.Response body) {
        return answer(results.respond(id, body.stance(), body.text()));
    }

    @POST
    @Path("/{id}/answer")
    @Idempotent
    @Operation(operationId = "answerObjection", summary = "答复异议 Answer an objection")
    public RestResponse<EvaluationView> answer(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid EvaluationApi.Words body) {
        return answer(results.answer(id, ifMatch, body.text(), caller.actor()));
    }

    @POST
    @Path("/{id}/finalise")
    @Idempotent(required = true)
    @Operation(operationId = "finaliseEvaluation", summary = "确定结果 Make the result final; grade and effects follow")
    public RestResponse<EvaluationView> finalise(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(results.finalise(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/appeal")
    @Idempotent(required = true)
    @Owned(by = Evaluations.class)
    @Operation(operationId = "appealResult", summary = "申诉 Appeal against the answer to an objection")
    public RestResponse<EvaluationView> appeal(UUID id, @NotNull @Valid EvaluationApi.Words body) {
        return answer(results.appeal(id, body.text(), caller.actor()));
    }

    @POST
    @Path("/{id}/decide-appeal")
    @Idempotent(required = true)
    @Operation(operationId = "decideResultAppeal",
            summary = "拟定申诉决定 Propose what becomes of an appeal; it counts when another person confirms it")
    public RestResponse<EvaluationView> decide(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid EvaluationApi.Ruling body) {
        return answer(results.decide(id, ifMatch, body.outcome(), body.reason(), caller.actor()));
    }

    @POST
    @Path("/{id}/confirm-appeal-decision")
    @Idempotent(required = true)
    @Operation(operationId = "confirmAppealDecision",
            summary = "确认申诉决定 Decide an appeal as proposed by another; upheld, also in part, it voids the draft")
    public RestResponse<EvaluationView> confirmRuling(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(results.confirmRuling(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/reject-appeal-decision")
    @Idempotent(required = true)
    @Operation(operationId = "rejectAppealDecision",
            summary = "退回申诉决定 Send a proposed decision back; the appeal waits for another")
    public RestResponse<EvaluationView> rejectRuling(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(results.rejectRuling(id, ifMatch));
    }

    @POST
    @Path("/{id}/correct")
    @Idempotent(required = true)
    @Operation(operationId = "proposeCorrection",
            summary = "提议更正 Propose to correct a final result; the agency is heard before one that is worse for it")
    public RestResponse<EvaluationView> propose(UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid EvaluationApi.NewCorrection body) {
        return answer(results.proposeCorrection(id, ifMatch, body.change(caller.actor()), caller.actor()));
    }

    @POST
    @Path("/{id}/confirm-correction")
    @Idempotent(required = true)
    @Operation(operationId = "confirmCorrection",
            summary = "确认更正 Confirm a correction as another person; it supersedes the result")
    public RestResponse<EvaluationView> confirm(UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(results.confirmCorrection(id, ifMatch, caller.actor()));
    }

    private RestResponse<EvaluationView> answer(Evaluation evaluation) {
        return Responses.ok(EvaluationView.of(evaluation, caller), evaluation.version());
    }
}
