package org.linli.procurement.judging.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.procurement.bidding.bid.Bids;
import org.linli.procurement.judging.seat.ScoresAgain;
import org.linli.procurement.known.dualcontrol.DualControl;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.TenderCloseout;

/**
 * Bids are scored again: by the same members, or by whoever takes their seats. What that means for the result is kept.
 */
@ApplicationScoped
public class Rescoring implements ScoresAgain {

    private final CommitteeScoring scores;
    private final Bids bids;
    private final RescoringOrders orders;
    private final TenderCloseout closeout;
    private final DualControl decisions;
    private final Journal journal;
    private final Today today;

    Rescoring(CommitteeScoring scores, Bids bids, RescoringOrders orders, TenderCloseout closeout,
            DualControl decisions, Journal journal, Today today) {
        this.scores = scores;
        this.bids = bids;
        this.orders = orders;
        this.closeout = closeout;
        this.decisions = decisions;
        this.journal = journal;
        this.today = today;
    }

    @Override
    public void scoreAgain(Tender tender, String reason) {
        order(tender, reason, true);
        scores.counting(tender.id()).stream().filter(sheet -> sheet.status() != SheetStatus.DRAFT)
                .forEach(sheet -> journal.append(sheet.reopen()));
    }

    /** All seats are about to be filled anew. */
    public void byOthers(Tender tender, String reason) {
        order(tender, reason, false);
    }

    /** That prices are known cannot be undone; the result says so, and members must say why a score moved (S05). */
    private void order(Tender tender, String reason, boolean sameMembers) {
        var known = bids.live(tender.id()).stream().anyMatch(bid -> bid.price().isPresent());
        closeout.record(tender, List.of(tender.reevaluate(reason)));
        decisions.movedOn(tender.id());
        orders.persist(new RescoringOrder(Ids.next(), tender.id(), today.date(), reason, known, sameMembers));
    }
}
