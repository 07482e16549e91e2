package org.linli.registry.independence;

import java.time.LocalDate;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;

/** What one of the panel proposes, until another confirms it. @param binds whether the tie counts */
record Finding(boolean binds, String reason, Handlers proposers, LocalDate confirmUntil) {

    void requireConfirmedBy(Actor second, LocalDate on, Rule separation) {
        if (on.isAfter(confirmUntil)) {
            throw new Conflict(IndependenceProblem.STEP_LAPSED, confirmUntil);
        }
        if (proposers.include(second)) {
            throw new RuleRefused(IndependenceProblem.SAME_PERSON, separation, "actor", second.id());
        }
    }
}
