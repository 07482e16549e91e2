package org.linli.procurement.contracting.challenge;

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
import org.jspecify.annotations.Nullable;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.web.Responses;
import org.linli.procurement.Impartial;
import org.linli.procurement.contracting.challenge.ChallengeApi.ChallengeView;
import org.linli.procurement.contracting.challenge.ChallengeApi.Examination;
import org.linli.procurement.contracting.challenge.ChallengeApi.NewComplaint;
import org.linli.procurement.contracting.challenge.ChallengeApi.NewDecision;
import org.linli.procurement.contracting.challenge.ChallengeApi.Statement;
import org.linli.procurement.contracting.challenge.ChallengeApi.Suspension;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Challenges 质疑投诉")
class ComplaintResource {

    private final ComplaintService service;
    private final Challenges challenges;
    private final ChallengeSight sight;
    private final Caller caller;

    ComplaintResource(ComplaintService service, Challenges challenges, ChallengeSight sight, Caller caller) {
        this.service = service;
        this.challenges = challenges;
        this.sight = sight;
        this.caller = caller;
    }

    @POST
    @Path("/challenges/{id}/complain")
    @Idempotent(required = true)
    @Operation(operationId = "fileComplaint",
            summary = "投诉 Complain to the finance department on points objected to (P21)")
    @Owned(by = Challenges.class)
    public RestResponse<ChallengeView> complain(UUID id, @NotNull @Valid NewComplaint body) {
        return answer(service.complain(id, body.items(), body.grounds()));
    }

    @POST
    @Path("/challenges/{id}/examine")
    @Idempotent(required = true)
    @Operation(operationId = "examineComplaint",
            summary = "审查投诉 Admit a complaint and send copies; to turn it away takes another officer (P22, HD1)")
    @Impartial(of = Challenges.class)
    public RestResponse<ChallengeView> examine(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Examination body) {
        return answer(service.examine(id, ifMatch, body.admitted(), body.reasons(), caller.actor()));
    }

    @POST
    @Path("/challenges/{id}/state")
    @Idempotent(required = true)
    @Operation(operationId = "stateOnComplaint", summary = "提交说明 The purchaser's counter-statement (P22)")
    @Owned(by = Challenges.class)
    @Impartial(of = Challenges.class)
    public RestResponse<ChallengeView> state(UUID id, @NotNull @Valid Statement body) {
        return answer(service.state(id, body.text()));
    }

    @POST
    @Path("/challenges/{id}/suspend")
    @Idempotent(required = true)
    @Operation(operationId = "suspendForComplaint", summary = "暂停采购活动 Suspend the tender for at most thirty days (P22)")
    @Impartial(of = Challenges.class)
    public RestResponse<ChallengeView> suspend(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Suspension body) {
        return answer(service.hold(id, ifMatch, body.days()));
    }

    @POST
    @Path("/challenges/{id}/release")
    @Idempotent(required = true)
    @Operation(operationId = "releaseSuspension",
            summary = "恢复采购活动 End the suspension before its term; another officer confirms (HD1)")
    @Impartial(of = Challenges.class)
    public RestResponse<ChallengeView> release(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(service.release(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/challenges/{id}/decide")
    @Idempotent(required = true)
    @Operation(operationId = "decideComplaint",
            summary = "处理决定 Decide a complaint; an upheld one undoes what its remedy says (P22)")
    @Impartial(of = Challenges.class)
    public RestResponse<ChallengeView> decide(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewDecision body) {
        return answer(service.decide(id, ifMatch, ChallengeStatus.valueOf(body.outcome().name()), body.reasons(),
                body.remedy(), caller.actor()));
    }

    private RestResponse<ChallengeView> answer(Challenge challenge) {
        return Responses.ok(sight.view(challenge), challenge.version());
    }
}
