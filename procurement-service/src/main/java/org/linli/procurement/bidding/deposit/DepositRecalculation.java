package org.linli.procurement.bidding.deposit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.procurement.known.calendar.DeadlineRecalculation;
import org.linli.procurement.known.calendar.DeadlineRecomputed;
import org.linli.procurement.known.calendar.DeadlineRecomputed.Subject;
import org.linli.procurement.known.calendar.Provisional;
import org.linli.procurement.known.calendar.ProvisionalRows.Place;

/** Reckons provisional terms for deposits to go back again. */
@ApplicationScoped
class DepositRecalculation implements Provisional {

    private final DepositRefunds refunds;

    DepositRecalculation(DepositRefunds refunds) {
        this.refunds = refunds;
    }

    @Override
    public Subject subject() {
        return Subject.BID_DEPOSIT;
    }

    @Override
    public Place place() {
        return Place.term("deposit_refund", "refund_until");
    }

    @Override
    public List<DeadlineRecomputed> recompute(UUID id, DeadlineRecalculation by) {
        var refund = refunds.get(id);
        return refund.recompute(by).stream().map(each -> each.toFact(refund.tenderId(), subject(), id)).toList();
    }
}
