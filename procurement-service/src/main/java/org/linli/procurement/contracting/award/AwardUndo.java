package org.linli.procurement.contracting.award;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.procurement.bidding.bid.BidCommand;
import org.linli.procurement.bidding.bid.Bids;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.TenderCommand;

/** What an upheld challenge undoes of an award that is not signed; the caller holds the tender. */
@ApplicationScoped
public class AwardUndo {

    private final Awards awards;
    private final AwardCloseout closeout;
    private final NextCandidate candidates;
    private final Bids bids;
    private final AwardWatch watch;
    private final Commands commands;
    private final Today today;

    AwardUndo(Awards awards, AwardCloseout closeout, NextCandidate candidates, Bids bids, AwardWatch watch,
            Commands commands, Today today) {
        this.awards = awards;
        this.closeout = closeout;
        this.candidates = candidates;
        this.bids = bids;
        this.watch = watch;
        this.commands = commands;
        this.today = today;
    }

    /** The winner's bid falls and the next in rank is the candidate; with nobody left the tender fails (P17). */
    public void toNext(Tender tender, String reason) {
        awards.madeIn(tender.id()).ifPresentOrElse(award -> closeout.withdraw(award, reason),
                () -> candidates.first(tender.id()).ifPresent(bid -> closeout.passOver(tender, bid, reason)));
    }

    /** The award is void and the winner's bid stands again among the others, who are judged anew. */
    public void release(Tender tender, String reason) {
        awards.madeIn(tender.id()).ifPresent(award -> {
            var bid = bids.get(award.bidId());
            tender.require(TenderCommand.WITHDRAW_AWARD);
            bid.require(BidCommand.RESTORE);
            commands.give(award, AwardCommand.WITHDRAW, found -> found.withdraw(reason));
            watch.withdrawn(award, tender);
            bid.restore();
            tender.withdrawAward(award.bidId(), today.day());
        });
    }
}
