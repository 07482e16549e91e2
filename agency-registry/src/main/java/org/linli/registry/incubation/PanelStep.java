package org.linli.registry.incubation;

import java.time.LocalDate;
import org.linli.platform.aggregate.FirstOfTwo;
import org.linli.platform.identity.Actor;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;

/**
 * What the first of two has proposed: an admission, a graduation or a removal. It falls when nobody confirms it by its
 * last day.
 *
 * @param from where the incubation was and is again when it falls
 */
record PanelStep(String reason, String proposedBy, FirstOfTwo first, IncubationStatus from) {

    static PanelStep by(Actor actor, String reason, Deadline term, IncubationStatus from) {
        return new PanelStep(reason, actor.id(), FirstOfTwo.by(actor, term), from);
    }

    void requireConfirmedBy(Actor second, LocalDate on, Rule separation) {
        first.requireSecond(second, on, separation, IncubationProblem.STEP_LAPSED, IncubationProblem.SAME_PERSON);
    }
}
