package org.linli.procurement.judging.scoring;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.platform.identity.Owned;
import org.linli.platform.problem.NotFound;
import org.linli.procurement.bidding.bid.BidMembers;
import org.linli.procurement.bidding.bid.Bids;
import org.linli.procurement.tendering.tender.Outcome;
import org.linli.procurement.tendering.tender.Tenders;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Scoring 评审")
class OwnScoresResource {

    /** @param member a number within this answer: who it was stays with the committee */
    @Schema(description = "本投标的评分与理由 What one member gave this bid, with the reasons")
    record OwnScores(int member, List<Mark> scores) {
    }

    private final CommitteeScoring scores;
    private final Bids bids;
    private final Tenders tenders;

    OwnScoresResource(CommitteeScoring scores, Bids bids, Tenders tenders) {
        this.scores = scores;
        this.bids = bids;
        this.tenders = tenders;
    }

    /** A committee is small: the answer is not paged. */
    @GET
    @Path("/bids/{id}/scores")
    @Operation(operationId = "readOwnScores",
            summary = "本投标的评分与理由 What the committee gave one's own bid and why, once the result is announced")
    @Owned(by = BidMembers.class)
    public List<OwnScores> read(UUID id) {
        var bid = bids.get(id);
        if (!Outcome.isPublic(tenders.get(bid.tenderId()))) {
            throw new NotFound("Scores", id);
        }
        var own = new ArrayList<OwnScores>();
        for (var sheet : scores.counting(bid.tenderId())) {
            if (sheet.bidId().equals(id)) {
                own.add(new OwnScores(own.size() + 1, sheet.marks()));
            }
        }
        return own;
    }
}
