package org.linli.evaluation.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;

/** All rectifications. */
@ApplicationScoped
class Rectifications implements Aggregates<Rectification> {

    @Override
    public String kind() {
        return "Rectification";
    }

    /** All of a contract, held in one order: a handful at most. */
    List<Rectification> lockedOfContract(UUID contractId) {
        return find("contractId = ?1 order by id", contractId).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** The one that stands for that result, held. */
    Optional<Rectification> lockedOf(UUID evaluationId) {
        return find("evaluationId = ?1 and status <> ?2", evaluationId, RectificationStatus.WITHDRAWN)
                .withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }
}
