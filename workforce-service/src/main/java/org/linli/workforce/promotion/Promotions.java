package org.linli.workforce.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;
import org.linli.platform.problem.NotFound;

/** All promotions. */
@ApplicationScoped
class Promotions implements Aggregates<Promotion> {

    @Override
    public String kind() {
        return "Promotion";
    }

    /** The post to hold, without reading the promotion itself before. @throws NotFound (404) */
    UUID postOf(UUID id) {
        return getEntityManager().createQuery("select postId from Promotion where id = :id", UUID.class)
                .setParameter("id", id).getResultStream().findFirst().orElseThrow(() -> new NotFound(kind(), id));
    }

    boolean isWaiting(UUID postId) {
        return count("postId = ?1 and status = ?2", postId, PromotionStatus.APPLIED) > 0;
    }

    /** Those that start from that post and wait, held. */
    List<Promotion> lockedFrom(UUID postId) {
        return find("postId = ?1 and status = ?2", postId, PromotionStatus.APPLIED)
                .withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }
}
