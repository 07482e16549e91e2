package org.linli.registry.grade;

import java.time.LocalDate;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;

/** What one of the panel proposes: the grade is to go. @param confirmUntil afterwards it falls */
record Revocation(String reason, String proposedBy, Handlers proposers, LocalDate confirmUntil) {

    static Revocation by(Actor panel, String why, Deadline term) {
        return new Revocation(why, panel.id(), Handlers.of(panel), term.lastDay());
    }

    boolean wasBy(Actor actor) {
        return proposers.include(actor);
    }

    /**
     * @throws Conflict when its last day is over, also where the clock has not been there yet
     * @throws RuleRefused under SEPARATION by who proposed it
     */
    void requireConfirmedBy(Actor panel, LocalDate day, Rule separation) {
        if (day.isAfter(confirmUntil)) {
            throw new Conflict(GradeProblem.STEP_LAPSED, confirmUntil);
        }
        if (wasBy(panel)) {
            throw new RuleRefused(GradeProblem.SAME_PERSON, separation, "actor", panel.id());
        }
    }
}
