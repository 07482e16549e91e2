package org.linli.registry.agency;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;

/**
 * A step of a registered agency that waits for a second person; it falls when nobody confirms it by its last day.
 *
 * @param reason none for a resumption
 * @param byAgency the agency itself proposed it, and may take it back
 */
record ProposedStep(Kind kind, @Nullable String reason, String proposedBy, LocalDate proposedOn, LocalDate confirmUntil,
        boolean byAgency) {

    /** What can be done with a step; nothing where there is none. */
    static final Set<AgencyCommand> COMMANDS = Set.of(AgencyCommand.CONFIRM_STEP, AgencyCommand.REJECT_STEP,
            AgencyCommand.LAPSE_STEP, AgencyCommand.TAKE_BACK);

    enum Kind {
        SUSPEND, RESUME, CLOSE
    }

    static ProposedStep by(Actor actor, Kind kind, @Nullable String reason, LocalDate on, Deadline term) {
        return new ProposedStep(kind, reason, actor.id(), on, term.lastDay(), false);
    }

    static ProposedStep closing(Actor actor, String reason, LocalDate on, Deadline term, boolean byAgency) {
        return new ProposedStep(Kind.CLOSE, reason, actor.id(), on, term.lastDay(), byAgency);
    }

    /**
     * @throws Conflict when its last day is over, also where the clock has not been there yet
     * @throws RuleRefused under SEPARATION by who proposed it
     */
    void requireConfirmedBy(Actor officer, Handlers proposers, LocalDate on, Rule separation) {
        if (on.isAfter(confirmUntil)) {
            throw new Conflict(AgencyProblem.STEP_LAPSED, confirmUntil);
        }
        if (proposers.include(officer)) {
            throw new RuleRefused(AgencyProblem.STEP_SAME_PERSON, separation, "actor", officer.id());
        }
    }

    /** What is not done beside it. */
    Set<AgencyCommand> shutsOut() {
        if (kind != Kind.CLOSE) {
            return Set.of(AgencyCommand.SUSPEND, AgencyCommand.RESUME, AgencyCommand.CLOSE, AgencyCommand.TAKE_BACK);
        }
        return byAgency ? Set.of(AgencyCommand.RESUME, AgencyCommand.CLOSE)
                : Set.of(AgencyCommand.RESUME, AgencyCommand.CLOSE, AgencyCommand.TAKE_BACK);
    }
}
