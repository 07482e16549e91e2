package org.linli.procurement.contracting.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.procurement.bidding.bid.Bid;
import org.linli.procurement.judging.collusion.SignAftermath;
import org.linli.procurement.tendering.tender.Tender;

/** The end of what held a rank or a signature; the caller holds the tender. */
@ApplicationScoped
public class AwardRelease implements SignAftermath {

    private final Awards awards;
    private final AwardCloseout closeout;

    AwardRelease(Awards awards, AwardCloseout closeout) {
        this.awards = awards;
        this.closeout = closeout;
    }

    /** A winner that is called upon to sign has its last term whole once nothing holds the signature (P13.call). */
    public void released(UUID tenderId) {
        awards.madeIn(tenderId).ifPresent(Award::released);
    }

    /** An award is not undone by it: that is proposed, and the winner is heard. */
    @Override
    public void confirmed(Tender tender, Bid bid) {
        closeout.candidateFell(tender, bid.id(), "COLLUSION");
    }

    @Override
    public void dismissed(Tender tender) {
        released(tender.id());
    }
}
