package org.linli.procurement.known.dualcontrol;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.procurement.known.calendar.DeadlineRecalculation;
import org.linli.procurement.known.calendar.DeadlineRecomputed;
import org.linli.procurement.known.calendar.DeadlineRecomputed.Subject;
import org.linli.procurement.known.calendar.Provisional;
import org.linli.procurement.known.calendar.ProvisionalRows.Place;

/** Reckons provisional terms to confirm a decision again. */
@ApplicationScoped
class DecisionRecalculation implements Provisional {

    private final PendingDecisions decisions;

    DecisionRecalculation(PendingDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Subject subject() {
        return Subject.DECISION;
    }

    @Override
    public Place place() {
        return Place.term("pending_decision", "confirm_until");
    }

    @Override
    public List<DeadlineRecomputed> recompute(UUID id, DeadlineRecalculation by) {
        var decision = decisions.get(id);
        return decision.recompute(by).stream().map(each -> each.toFact(decision.tenderId().orElse(null), subject(), id))
                .toList();
    }
}
