package org.linli.procurement.contracting.challenge;

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
import org.jspecify.annotations.Nullable;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.web.Cursor;
import org.linli.platform.web.KeysetQuery;
import org.linli.platform.web.Page;
import org.linli.platform.web.PageQuery;
import org.linli.platform.web.Responses;
import org.linli.procurement.Impartial;
import org.linli.procurement.contracting.challenge.ChallengeApi.ChallengeView;
import org.linli.procurement.contracting.challenge.ChallengeApi.NewAnswer;
import org.linli.procurement.contracting.challenge.ChallengeApi.NewChallenge;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Challenges 质疑投诉")
class ChallengeResource {

    private final ChallengeService service;
    private final Challenges challenges;
    private final ChallengeSight sight;
    private final Caller caller;

    ChallengeResource(ChallengeService service, Challenges challenges, ChallengeSight sight, Caller caller) {
        this.service = service;
        this.challenges = challenges;
        this.sight = sight;
        this.caller = caller;
    }

    @POST
    @Path("/tenders/{id}/challenges")
    @Idempotent(required = true)
    @Operation(operationId = "fileChallenge",
            summary = "询问或质疑 Ask the purchaser, or object within seven workdays (P18, P19)")
    @Owned(in = Owned.Where.BODY)
    public RestResponse<ChallengeView> file(UUID id, @NotNull @Valid NewChallenge body) {
        var challenge = service.file(id, body.agencyId(), body.level(), body.subject(), body.points());
        return Responses.created("/api/v1/challenges/" + challenge.id(), sight.view(challenge), challenge.version());
    }

    @POST
    @Path("/challenges/{id}/answer")
    @Idempotent(required = true)
    @Operation(operationId = "answerChallenge",
            summary = "答复 Answer a query or an objection; to agree with an objection takes two persons (P18, P20, HD1)",
            description = "同意质疑须由采购人另一人确认 Agreeing is a decision of its own, which another person confirms")
    @Owned(by = Challenges.class)
    @Impartial(of = Challenges.class)
    public RestResponse<ChallengeView> answer(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewAnswer body) {
        var challenge = service.answer(id, ifMatch, body.reply(), caller.actor());
        return Responses.ok(sight.view(challenge), challenge.version());
    }

    @GET
    @Path("/challenges/{id}")
    @Operation(operationId = "readChallenge", summary = "质疑投诉 One challenge with its clocks")
    public RestResponse<ChallengeView> read(UUID id) {
        var challenge = challenges.get(id);
        return Responses.ok(sight.view(challenge), challenge.version());
    }

    /** Not by agency: before the opening that would tell who bids. */
    @GET
    @Path("/challenges")
    @Operation(operationId = "listChallenges", summary = "质疑投诉列表 Challenges, newest first")
    public Page<ChallengeView> list(@Valid @BeanParam PageQuery page, @QueryParam("tenderId") @Nullable UUID tenderId,
            @QueryParam("status") @Nullable ChallengeStatus status) {
        var found = new KeysetQuery().by("tenderId", tenderId).usingIndexOf("status", status).of(challenges, page);
        return Page.of(found, page.limit(), challenge -> Cursor.by(challenge.id())).map(sight::view);
    }
}
