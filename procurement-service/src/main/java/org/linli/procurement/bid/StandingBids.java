package org.linli.procurement.bid;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.procurement.tender.BidRegister;

/** Answers the tender about its bids. */
@ApplicationScoped
class StandingBids implements BidRegister {

    private final Bids bids;
    private final BidEndings endings;

    StandingBids(Bids bids, BidEndings endings) {
        this.bids = bids;
        this.endings = endings;
    }

    @Override
    public int standing(UUID tenderId) {
        return bids.of(tenderId, BidStatus.SUBMITTED).size();
    }

    @Override
    public void tenderEnded(UUID tenderId) {
        bids.live(tenderId).forEach(endings::lose);
    }
}
