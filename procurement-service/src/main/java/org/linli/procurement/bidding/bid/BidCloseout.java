package org.linli.procurement.bidding.bid;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.linli.platform.aggregate.Commands;
import org.linli.procurement.bidding.deposit.DepositService;
import org.linli.procurement.known.dualcontrol.DualControl;
import org.linli.procurement.tendering.tender.Tender;

/** Ends bids and frees the people they promised. */
@ApplicationScoped
public class BidCloseout {

    private final StaffPromise promises;
    private final DepositService deposits;
    private final Bids bids;
    private final DualControl decisions;
    private final Commands commands;

    BidCloseout(StaffPromise promises, DepositService deposits, Bids bids, DualControl decisions, Commands commands) {
        this.promises = promises;
        this.deposits = deposits;
        this.bids = bids;
        this.decisions = decisions;
        this.commands = commands;
    }

    public void lose(Bid bid) {
        commands.giveAll(bid, BidCommand.LOSE, lost -> {
            lost.lose();
            return List.of();
        });
        promises.release(bid.id());
    }

    public void disqualify(Bid bid, String reason) {
        commands.give(bid, BidCommand.DISQUALIFY, fallen -> fallen.disqualify(reason));
        promises.release(bid.id());
        decisions.movedOn(bid.tenderId());
    }

    public void invalidate(Bid bid, String reason) {
        commands.give(bid, BidCommand.INVALIDATE, fallen -> fallen.invalidate(reason));
        promises.release(bid.id());
        decisions.movedOn(bid.tenderId());
    }

    /** Those who did not win have their deposits back from the award on. */
    public void oweDepositsBeside(Bid winner, Tender tender) {
        oweDeposits(tender, bid -> !bid.id().equals(winner.id()));
    }

    public void oweDeposit(Bid bid, Tender tender) {
        deposits.owe(tender, bid.id(), bid.agencyId());
    }

    /** The tender came to nothing. */
    void oweDeposits(Tender tender) {
        oweDeposits(tender, bid -> true);
    }

    /** A winner that would not sign has no claim to what is not owed to it yet. */
    private void oweDeposits(Tender tender, Predicate<Bid> whose) {
        if (DepositService.isAsked(tender)) {
            bids.list("tenderId = ?1 order by id", tender.id()).stream().filter(whose.and(bid -> !bid.refusedToSign()))
                    .forEach(bid -> oweDeposit(bid, tender));
        }
    }

    /** The contract is over: its people are free for new bids. */
    public void free(UUID bidId) {
        promises.release(bidId);
    }
}
