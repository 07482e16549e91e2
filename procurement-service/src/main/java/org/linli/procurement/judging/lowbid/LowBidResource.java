package org.linli.procurement.judging.lowbid;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.problem.Forbidden;
import org.linli.platform.web.Responses;
import org.linli.platform.web.Text;
import org.linli.procurement.judging.ScoringProblem;
import org.linli.procurement.judging.seat.Seats;
import org.linli.procurement.tendering.tender.Outcome;
import org.linli.procurement.tendering.tender.Tenders;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Scoring 评审")
class LowBidResource {

    @Schema(description = "评委认为报价过低 A price that a member finds too low, and by what")
    record LowBidDoubt(@NotNull UUID bidId, @NotBlank @Text(max = 2000) String reason) {
    }

    @Schema(description = "成本说明 How the price covers what it must: labour, materials, service")
    record PriceExplanation(@NotBlank @Text(max = 10000) String text,
            @NotNull @Size(max = 20) List<@NotBlank @Text(max = 500) String> documents) {
    }

    /** @param evidence market prices, labour-cost standards, look-ups */
    @Schema(description = "评委意见 A member's word on a low price")
    record LowBidOpinion(@NotNull Boolean proven, @NotBlank @Text(max = 4000) String opinion,
            @NotNull @Size(max = 20) List<@NotBlank @Text(max = 500) String> evidence) {
    }

    @Schema(description = "异常低价说明程序 The explanation round of a low price")
    record LowBidView(UUID id, UUID tenderId, UUID bidId, LowBidStatus status, List<LowBidFlag> flags,
            Instant explainUntil, @Nullable CostExplanation explanation, List<LowBidVote> votes,
            List<String> allowedActions) {

        static LowBidView of(LowBidCase lowBid, List<String> allowed) {
            return new LowBidView(lowBid.id(), lowBid.tenderId(), lowBid.bidId(), lowBid.status(), lowBid.flags(),
                    lowBid.explainUntil(), lowBid.explanation().orElse(null), lowBid.votes(), allowed);
        }
    }

    private final LowBidService service;
    private final LowBidCases cases;
    private final Tenders tenders;
    private final Seats seats;
    private final Caller caller;

    LowBidResource(LowBidService service, LowBidCases cases, Tenders tenders, Seats seats, Caller caller) {
        this.service = service;
        this.cases = cases;
        this.tenders = tenders;
        this.seats = seats;
        this.caller = caller;
    }

    /** A tender has few bids: the answer is not paged. Until the result a bidder sees only the question put to it. */
    @GET
    @Path("/tenders/{id}/low-bids")
    @Operation(operationId = "listLowBids",
            summary = "异常低价 Questions about low prices; for everybody once there is a result")
    public List<LowBidView> list(UUID id) {
        var open = Outcome.isPublic(tenders.get(id));
        return cases.of(id).stream().filter(lowBid -> open || mayRead(lowBid)).map(this::view).toList();
    }

    @POST
    @Path("/tenders/{id}/low-bids")
    @Idempotent(required = true)
    @Operation(operationId = "doubtLowBid",
            summary = "评委要求说明报价 A member finds a price too low that no ratio strikes; the bidder is asked (L4)")
    @Owned(in = Owned.Where.CALLER)
    public RestResponse<LowBidView> doubt(UUID id, @NotNull @Valid LowBidDoubt body) {
        var person = caller.personId().orElseThrow(() -> new Forbidden(ScoringProblem.NOT_A_MEMBER, id));
        var asked = service.judge(id, person, body.bidId(), body.reason());
        return Responses.created("/api/v1/tenders/" + id + "/low-bids", view(asked), asked.version());
    }

    @POST
    @Path("/low-bids/{id}/explain")
    @Idempotent(required = true)
    @Operation(operationId = "explainLowBid", summary = "说明异常低价 Explain a low price within the term")
    @Owned(by = LowBidCases.class)
    public RestResponse<LowBidView> explain(UUID id, @NotNull @Valid PriceExplanation body) {
        return answer(service.explain(id, body.text(), body.documents()));
    }

    @POST
    @Path("/low-bids/{id}/vote")
    @Idempotent(required = true)
    @Operation(operationId = "voteOnLowBid",
            summary = "评审异常低价 A member's word; more than half of the committee decides")
    @Owned(by = LowBidCases.class)
    public RestResponse<LowBidView> vote(UUID id, @NotNull @Valid LowBidOpinion body) {
        var person = caller.personId().orElseThrow(() -> new Forbidden(ScoringProblem.NOT_A_MEMBER, id));
        return answer(service.vote(id, person, body.proven(), body.opinion(), body.evidence()));
    }

    private boolean mayRead(LowBidCase lowBid) {
        if (caller.isAnonymous()) {
            return false;
        }
        return caller.holds("purchaser", tenders.get(lowBid.tenderId()).purchaserId()) || caller.hasRole("auditor")
                || caller.agencyId().filter(lowBid.agencyId()::equals).isPresent()
                || caller.personId().filter(person -> seats.sits(lowBid.tenderId(), person)).isPresent();
    }

    private LowBidView view(LowBidCase lowBid) {
        return LowBidView.of(lowBid, lowBid.allowedTo(caller));
    }

    private RestResponse<LowBidView> answer(LowBidCase lowBid) {
        return Responses.ok(view(lowBid), lowBid.version());
    }
}
