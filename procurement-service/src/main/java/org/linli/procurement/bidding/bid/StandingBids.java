package org.linli.procurement.bidding.bid;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.aggregate.Commands;
import org.linli.procurement.tendering.tender.BidRegister;

/** Answers the tender about its bids. */
@ApplicationScoped
class StandingBids implements BidRegister {

    private final Bids bids;
    private final BidEndings endings;
    private final Commands commands;

    StandingBids(Bids bids, BidEndings endings, Commands commands) {
        this.bids = bids;
        this.endings = endings;
        this.commands = commands;
    }

    @Override
    public int standing(UUID tenderId) {
        return bids.of(tenderId, BidStatus.SUBMITTED).size();
    }

    @Override
    public void tenderEnded(UUID tenderId) {
        bids.live(tenderId).forEach(endings::lose);
    }

    @Override
    public void amended(UUID tenderId) {
        bids.of(tenderId, BidStatus.SUBMITTED, BidStatus.UNCONFIRMED)
                .forEach(bid -> commands.give(bid, BidCommand.UNSETTLE, Bid::unsettle));
    }

    @Override
    public void dropUnconfirmed(UUID tenderId) {
        bids.of(tenderId, BidStatus.UNCONFIRMED).forEach(bid -> endings.invalidate(bid, "AMENDMENT_NOT_CONFIRMED"));
        bids.of(tenderId, BidStatus.SUBMITTED).stream().filter(bid -> !bid.isComplete())
                .forEach(bid -> endings.invalidate(bid, "PARTNER_NOT_JOINED"));
    }
}
