package org.linli.workforce.resignation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;
import org.linli.platform.problem.NotFound;

/** All resignations. */
@ApplicationScoped
class Resignations implements Aggregates<Resignation> {

    @Override
    public String kind() {
        return "Resignation";
    }

    /** Whose it is, without reading the resignation itself before its post is held. @throws NotFound (404) */
    UUID workerOf(UUID id) {
        return getEntityManager().createQuery("select workerId from Resignation where id = :id", UUID.class)
                .setParameter("id", id).getResultStream().findFirst().orElseThrow(() -> new NotFound(kind(), id));
    }

    /** The one that runs, held. */
    Optional<Resignation> lockedOf(UUID workerId) {
        return find("workerId = ?1 and status = ?2", workerId, ResignationStatus.GIVEN)
                .withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    boolean isGiven(UUID workerId) {
        return count("workerId = ?1 and status = ?2", workerId, ResignationStatus.GIVEN) > 0;
    }
}
