package org.linli.registry.independence;

import java.time.LocalDate;
import org.linli.platform.aggregate.FirstOfTwo;
import org.linli.platform.identity.Actor;
import org.linli.platform.rule.Rule;

/** What one of the panel proposes, until another confirms it. @param binds whether the tie counts */
record Finding(boolean binds, String reason, FirstOfTwo first) {

    void requireConfirmedBy(Actor second, LocalDate on, Rule separation) {
        first.requireSecond(second, on, separation, IndependenceProblem.STEP_LAPSED, IndependenceProblem.SAME_PERSON);
    }
}
