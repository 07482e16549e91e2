package org.linli.registry.agency;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Actor;
import org.linli.platform.time.Deadline;

/**
 * A step of a registered agency that waits for a second person; it falls when nobody confirms it by its last day.
 *
 * @param reason none for a resumption
 */
record ProposedStep(Kind kind, @Nullable String reason, String proposedBy, LocalDate proposedOn,
        LocalDate confirmUntil) {

    /** What can be done with a step; nothing where there is none. */
    static final Set<AgencyCommand> COMMANDS =
            Set.of(AgencyCommand.CONFIRM_STEP, AgencyCommand.REJECT_STEP, AgencyCommand.LAPSE_STEP);

    enum Kind {
        SUSPEND, RESUME, CLOSE
    }

    static ProposedStep by(Actor actor, Kind kind, @Nullable String reason, LocalDate on, Deadline term) {
        return new ProposedStep(kind, reason, actor.id(), on, term.lastDay());
    }

    /** What is not proposed beside it. */
    Set<AgencyCommand> shutsOut() {
        return kind == Kind.CLOSE ? Set.of(AgencyCommand.RESUME, AgencyCommand.CLOSE)
                : Set.of(AgencyCommand.SUSPEND, AgencyCommand.RESUME, AgencyCommand.CLOSE);
    }
}
