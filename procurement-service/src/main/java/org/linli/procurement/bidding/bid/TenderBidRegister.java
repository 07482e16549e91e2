package org.linli.procurement.bidding.bid;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.aggregate.Commands;
import org.linli.procurement.tendering.port.BidRegister;
import org.linli.procurement.tendering.tender.Tenders;

/** Answers the tender about its bids. */
@ApplicationScoped
class TenderBidRegister implements BidRegister {

    private final Bids bids;
    private final Tenders tenders;
    private final BidCloseout closeout;
    private final Commands commands;

    TenderBidRegister(Bids bids, Tenders tenders, BidCloseout closeout, Commands commands) {
        this.bids = bids;
        this.tenders = tenders;
        this.closeout = closeout;
        this.commands = commands;
    }

    @Override
    public int standing(UUID tenderId) {
        return bids.of(tenderId, BidStatus.SUBMITTED).size();
    }

    @Override
    public int live(UUID tenderId) {
        return bids.live(tenderId).size();
    }

    @Override
    public void tenderEnded(UUID tenderId) {
        bids.live(tenderId).forEach(closeout::lose);
        closeout.oweDeposits(tenders.get(tenderId));
    }

    @Override
    public void amended(UUID tenderId) {
        bids.of(tenderId, BidStatus.SUBMITTED, BidStatus.UNCONFIRMED)
                .forEach(bid -> commands.give(bid, BidCommand.UNSETTLE, Bid::unsettle));
    }

    @Override
    public void dropUnconfirmed(UUID tenderId) {
        bids.of(tenderId, BidStatus.UNCONFIRMED).forEach(bid -> closeout.invalidate(bid, "AMENDMENT_NOT_CONFIRMED"));
        bids.of(tenderId, BidStatus.SUBMITTED).stream().filter(bid -> !bid.isComplete())
                .forEach(bid -> closeout.invalidate(bid, "PARTNER_NOT_JOINED"));
    }
}
