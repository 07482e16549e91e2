package org.linli.registry.grade;

import java.time.LocalDate;
import org.linli.platform.aggregate.FirstOfTwo;
import org.linli.platform.identity.Actor;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;

/** What one of the panel proposes: the grade is to go. */
record Revocation(String reason, String proposedBy, FirstOfTwo first) {

    static Revocation by(Actor panel, String why, Deadline term) {
        return new Revocation(why, panel.id(), FirstOfTwo.by(panel, term));
    }

    boolean wasBy(Actor actor) {
        return first.proposers().include(actor);
    }

    void requireConfirmedBy(Actor panel, LocalDate day, Rule separation) {
        first.requireSecond(panel, day, separation, GradeProblem.STEP_LAPSED, GradeProblem.SAME_PERSON);
    }
}
