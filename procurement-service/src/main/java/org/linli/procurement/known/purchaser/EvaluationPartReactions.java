package org.linli.procurement.known.purchaser;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** Keeps, for everybody to read, which parts of evaluations a purchaser or its residents let pass. */
@ApplicationScoped
class EvaluationPartReactions implements Reactions {

    private final Purchasers purchasers;
    private final MissedParts missed;

    EvaluationPartReactions(Purchasers purchasers, MissedParts missed) {
        this.purchasers = purchasers;
        this.missed = missed;
    }

    /** A part of one evaluation counts once, however often its term passes. */
    @On(topic = "linli.evaluations", type = "linli.evaluation.part.overdue.v1")
    void overdue(EvaluationPartOverdue fact, Envelope envelope) {
        var purchaser = purchasers.lockedOrNew(fact.purchaserId());
        if (missed.add(envelope.id(), fact)) {
            purchaser.missedPart();
        }
    }
}
