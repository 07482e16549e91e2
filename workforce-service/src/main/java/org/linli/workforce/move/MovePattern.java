package org.linli.workforce.move;

import java.util.Optional;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.workforce.post.Move;

/** What is asked about; it proves nothing. */
enum MovePattern {
    /** As many as MOVE-SEVERAL. */
    SEVERAL,
    /** As many as MOVE-TEAM, and whoever leads them is among them. */
    WITH_SUPERVISOR;

    static Optional<MovePattern> of(Move move, BusinessDay day) {
        if (move.leading() > 0 && move.people() >= day.rule("MOVE-TEAM").asInt()) {
            return Optional.of(WITH_SUPERVISOR);
        }
        return move.people() >= day.rule("MOVE-SEVERAL").asInt() ? Optional.of(SEVERAL) : Optional.empty();
    }
}
