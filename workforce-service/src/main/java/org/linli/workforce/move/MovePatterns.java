package org.linli.workforce.move;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;

/** All patterns of moves. */
@ApplicationScoped
class MovePatterns implements Aggregates<MovePattern> {

    @Override
    public String kind() {
        return "MovePattern";
    }

    /** The one that goes on between the two, held. */
    Optional<MovePattern> lockedBetween(UUID from, UUID to) {
        return find("fromAgencyId = ?1 and toAgencyId = ?2 and status = ?3", from, to, MovePatternStatus.FLAGGED)
                .withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }
}
