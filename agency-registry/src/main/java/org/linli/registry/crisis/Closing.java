package org.linli.registry.crisis;

import java.time.LocalDate;
import org.linli.platform.aggregate.FirstOfTwo;
import org.linli.platform.identity.Actor;
import org.linli.platform.rule.Rule;

/** That a crisis is over, by one of two; falls when nobody confirms it by its last day. */
record Closing(String reason, String proposedBy, FirstOfTwo first, CrisisStatus from) {

    void requireConfirmedBy(Actor second, LocalDate on, Rule separation) {
        first.requireSecond(second, on, separation, CrisisProblem.STEP_LAPSED, CrisisProblem.SAME_PERSON);
    }
}
