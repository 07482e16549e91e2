package org.linli.registry.agency;

import java.time.LocalDate;
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

    enum Kind {
        SUSPEND, RESUME, CLOSE
    }

    static ProposedStep by(Actor actor, Kind kind, @Nullable String reason, LocalDate on, Deadline term) {
        return new ProposedStep(kind, reason, actor.id(), on, term.lastDay());
    }
}
