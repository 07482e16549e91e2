package org.linli.procurement.contracting.independence;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.platform.idempotency.Idempotent;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owned;
import org.linli.platform.web.Text;
import org.linli.procurement.Impartial;
import org.linli.procurement.bidding.bid.Bids;
import org.linli.procurement.contracting.independence.OverlapGate.Tie;
import org.linli.procurement.known.independence.OverlapFinding;
import org.linli.procurement.tendering.tender.TenderStatus;
import org.linli.procurement.tendering.tender.Tenders;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Awards 中标")
class OverlapResource {

    @Schema(description = "核查意见 What was found of the ties, and why the award may be made all the same")
    record OverlapReview(@NotBlank @Text(max = 4000) String words) {
    }

    /** @param reviewed two persons of the purchaser looked at it with this bid */
    @Schema(name = "BidderOverlapView",
            description = "投标人与采购人任职重合 One person is on the bidder's board and buys for the purchaser")
    record OverlapView(UUID id, UUID bidId, UUID agencyId, String unit, OverlapFinding state, LocalDate saidOn,
            boolean reviewed) {

        static OverlapView of(Tie tie) {
            var overlap = tie.overlap();
            return new OverlapView(overlap.id(), tie.bid().id(), overlap.agencyId(), overlap.unit(), overlap.state(),
                    overlap.saidOn(), tie.reviewed());
        }
    }

    private final OverlapGate reviews;
    private final Tenders tenders;
    private final Bids bids;
    private final Caller caller;

    OverlapResource(OverlapGate reviews, Tenders tenders, Bids bids, Caller caller) {
        this.reviews = reviews;
        this.tenders = tenders;
        this.bids = bids;
        this.caller = caller;
    }

    /** Few: the answer is not paged. From the consensus on, when the host may know whose bids they are. */
    @GET
    @Path("/tenders/{id}/overlaps")
    @Operation(operationId = "listBidderOverlaps",
            summary = "投标人任职重合 Ties of bidders' boards with the purchaser, from the consensus on")
    @Owned(by = Tenders.class)
    public List<OverlapView> list(UUID id) {
        var tender = tenders.get(id);
        return tender.stage().hasReached(TenderStatus.CONSENSUS)
                ? reviews.of(tender, bids.live(id)).stream().map(OverlapView::of).toList() : List.of();
    }

    @POST
    @Path("/tenders/{id}/overlaps/review")
    @Idempotent(required = true)
    @Operation(operationId = "reviewBidderOverlaps",
            summary = "核查任职重合 Say what was found of the leading bid's ties; another person confirms (HD1, C05.review)")
    @Owned(by = Tenders.class)
    @Impartial(of = Tenders.class)
    public List<OverlapView> review(UUID id, @NotNull @Valid OverlapReview body) {
        reviews.propose(id, body.words(), caller.actor());
        return list(id);
    }
}
