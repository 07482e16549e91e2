package org.linli.registry.conduct;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Actor;
import org.linli.platform.time.Deadline;

/**
 * What the agency holds against the decision, and what one of the panel proposes to become of it.
 *
 * @param confirmUntil the last day for the second of the panel
 * @param upheld the appellant is right, and the decision is to fall; none before somebody proposed
 */
@Embeddable
record Appeal(@Column(name = "appeal") String grounds, @Column(name = "appeal_reasons") @Nullable String reasons,
        @Column(name = "appeal_upheld") @Nullable Boolean upheld,
        @Column(name = "appeal_proposed_by") @Nullable String proposedBy,
        @Column(name = "appeal_confirm_until") @Nullable LocalDate confirmUntil) {

    static Appeal on(String grounds) {
        return new Appeal(grounds, null, null, null, null);
    }

    Appeal proposed(boolean right, String why, Actor panel, Deadline confirm) {
        return new Appeal(grounds, why, right, panel.id(), confirm.lastDay());
    }

    /** Without a proposal of the panel. */
    Appeal granted(String why) {
        return new Appeal(grounds, why, true, null, null);
    }

    Appeal undecided() {
        return on(grounds);
    }

    boolean isRight() {
        return Boolean.TRUE.equals(upheld);
    }
}
