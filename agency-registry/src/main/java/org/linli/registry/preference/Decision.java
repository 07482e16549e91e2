package org.linli.registry.preference;

import java.time.LocalDate;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;

/** What the first of two has proposed: to grant, to refuse or to revoke. Falls when nobody confirms it by its day. */
record Decision(boolean grant, String reason, String proposedBy, Handlers proposers, LocalDate confirmUntil) {

    /**
     * @throws Conflict when its last day is over, also where the clock has not been there yet
     * @throws RuleRefused under SEPARATION by who proposed it
     */
    void requireConfirmedBy(Actor second, LocalDate on, Rule separation) {
        if (on.isAfter(confirmUntil)) {
            throw new Conflict(PreferenceProblem.STEP_LAPSED, confirmUntil);
        }
        if (proposers.include(second)) {
            throw new RuleRefused(PreferenceProblem.SAME_PERSON, separation, "actor", second.id());
        }
    }
}
