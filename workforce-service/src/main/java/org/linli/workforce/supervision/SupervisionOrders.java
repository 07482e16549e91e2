package org.linli.workforce.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;

@ApplicationScoped
class SupervisionOrders implements Aggregates<SupervisionOrder> {

    @Override
    public String kind() {
        return "SupervisionOrder";
    }

    /** Held. */
    Optional<SupervisionOrder> of(UUID evaluationId) {
        return find("evaluationId", evaluationId).withLock(LockModeType.PESSIMISTIC_WRITE).singleResultOptional();
    }

    List<SupervisionOrder> assignedTo(UUID supervisorPostId) {
        return list("supervisorPostId = ?1 and status = ?2", supervisorPostId, OrderStatus.ASSIGNED);
    }

    /** Those that supervisor fulfils, held. */
    List<SupervisionOrder> lockedOf(UUID supervisorPostId) {
        return find("supervisorPostId = ?1 and status = ?2", supervisorPostId, OrderStatus.ASSIGNED)
                .withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }
}
