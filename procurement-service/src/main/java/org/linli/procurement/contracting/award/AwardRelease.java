package org.linli.procurement.contracting.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.procurement.bidding.bid.Bid;
import org.linli.procurement.bidding.bid.BidCloseout;
import org.linli.procurement.contracting.independence.OverlapAftermath;
import org.linli.procurement.judging.collusion.SignAftermath;
import org.linli.procurement.tendering.tender.Tender;

/** The end of what held a rank or a signature; the caller holds the tender. */
@ApplicationScoped
public class AwardRelease implements SignAftermath, OverlapAftermath {

    private final Awards awards;
    private final AwardCloseout closeout;
    private final BidCloseout bids;

    AwardRelease(Awards awards, AwardCloseout closeout, BidCloseout bids) {
        this.awards = awards;
        this.closeout = closeout;
        this.bids = bids;
    }

    /** A winner that is called upon to sign has its last term whole once nothing holds the signature (P13.call). */
    public void released(UUID tenderId) {
        awards.madeIn(tenderId).ifPresent(Award::released);
    }

    /** An award is not undone by it: that is proposed, and the winner is heard. No candidate is led to it either. */
    @Override
    public void confirmed(Tender tender, Bid bid) {
        if (bid.id().equals(tender.outcome().leadingBidId())) {
            closeout.candidateFell(tender, bid.id(), "COLLUSION");
        } else {
            bids.invalidate(bid, "COLLUSION");
        }
    }

    @Override
    public void dismissed(Tender tender) {
        released(tender.id());
    }

    @Override
    public void reviewed(Tender tender) {
        released(tender.id());
    }
}
