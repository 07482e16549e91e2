package org.linli.procurement.contracting.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.linli.procurement.bidding.bid.Bid;
import org.linli.procurement.bidding.bid.BidStatus;
import org.linli.procurement.bidding.bid.Bids;
import org.linli.procurement.judging.ranking.TenderResults;

/** Who is next in rank: the first whose bid still stands. */
@ApplicationScoped
class NextCandidate {

    private final TenderResults results;
    private final Bids bids;

    NextCandidate(TenderResults results, Bids bids) {
        this.results = results;
        this.bids = bids;
    }

    Optional<Bid> first(UUID tenderId) {
        return results.get(tenderId).lines().stream().filter(line -> line.rank() != null)
                .map(line -> bids.get(line.bidId())).filter(bid -> bid.status() == BidStatus.QUALIFIED).findFirst();
    }
}
