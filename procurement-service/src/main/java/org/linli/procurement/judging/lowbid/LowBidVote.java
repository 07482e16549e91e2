package org.linli.procurement.judging.lowbid;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One member's word on a low price, with the evidence looked up. */
@Schema(description = "评委意见 One member's word on a low price")
record LowBidVote(UUID seatId, boolean proven, String opinion, List<String> evidence) {

    LowBidVote {
        evidence = List.copyOf(evidence);
    }
}
