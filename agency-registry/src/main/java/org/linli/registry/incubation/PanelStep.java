package org.linli.registry.incubation;

import java.time.LocalDate;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;

/**
 * What the first of two has proposed: an admission, a graduation or a removal. It falls when nobody confirms it by its
 * last day.
 *
 * @param from where the incubation was and is again when it falls
 */
record PanelStep(String reason, String proposedBy, Handlers proposers, LocalDate confirmUntil, IncubationStatus from) {

    static PanelStep by(Actor actor, String reason, Deadline term, IncubationStatus from) {
        return new PanelStep(reason, actor.id(), Handlers.of(actor), term.lastDay(), from);
    }

    /**
     * @throws Conflict when its last day is over, also where the clock has not been there yet
     * @throws RuleRefused under SEPARATION by who proposed it
     */
    void requireConfirmedBy(Actor second, LocalDate on, Rule separation) {
        if (on.isAfter(confirmUntil)) {
            throw new Conflict(IncubationProblem.STEP_LAPSED, confirmUntil);
        }
        if (proposers.include(second)) {
            throw new RuleRefused(IncubationProblem.SAME_PERSON, separation, "actor", second.id());
        }
    }
}
