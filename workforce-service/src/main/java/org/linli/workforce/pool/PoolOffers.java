package org.linli.workforce.pool;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;

/** All offers to the pool. */
@ApplicationScoped
class PoolOffers implements Aggregates<PoolOffer> {

    @Override
    public String kind() {
        return "PoolOffer";
    }

    /** What stands or waits of a supervisor's post, held: one at most. */
    List<PoolOffer> lockedOf(UUID postId) {
        return find("supervisorPostId = ?1 and status in ?2", postId,
                List.of(PoolOfferStatus.PROPOSED, PoolOfferStatus.OPEN)).withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
