package org.linli.registry.crisis;

import java.time.LocalDate;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;

/** That a crisis is over, by one of two; falls when nobody confirms it by its last day. */
record Closing(String reason, String proposedBy, Handlers proposers, LocalDate confirmUntil, CrisisStatus from) {

    /**
     * @throws Conflict when its last day is over, also where the clock has not been there yet
     * @throws RuleRefused under SEPARATION by who proposed it
     */
    void requireConfirmedBy(Actor second, LocalDate on, Rule separation) {
        if (on.isAfter(confirmUntil)) {
            throw new Conflict(CrisisProblem.STEP_LAPSED, confirmUntil);
        }
        if (proposers.include(second)) {
            throw new RuleRefused(CrisisProblem.SAME_PERSON, separation, "actor", second.id());
        }
    }
}
