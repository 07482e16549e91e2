package org.linli.registry.preference;

import java.time.LocalDate;
import org.linli.platform.aggregate.FirstOfTwo;
import org.linli.platform.identity.Actor;
import org.linli.platform.rule.Rule;

/** What the first of two has proposed: to grant, to refuse or to revoke. Falls when nobody confirms it by its day. */
record Decision(boolean grant, String reason, String proposedBy, FirstOfTwo first) {

    void requireConfirmedBy(Actor second, LocalDate on, Rule separation) {
        first.requireSecond(second, on, separation, PreferenceProblem.STEP_LAPSED, PreferenceProblem.SAME_PERSON);
    }
}
