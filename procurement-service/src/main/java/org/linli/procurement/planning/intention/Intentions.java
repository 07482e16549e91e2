package org.linli.procurement.planning.intention;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;

/** All intentions; a purchase has one that stands. */
@ApplicationScoped
class Intentions implements Aggregates<Intention> {

    @Override
    public String kind() {
        return "Intention";
    }

    /** Held until the transaction ends. */
    Optional<Intention> standing(UUID purchaseId) {
        return ofPurchase(purchaseId).firstResultOptional();
    }

    Optional<Intention> standingLocked(UUID purchaseId) {
        return ofPurchase(purchaseId).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    private PanacheQuery<Intention> ofPurchase(UUID purchaseId) {
        return find("purchaseId = ?1 and status != ?2", purchaseId, IntentionStatus.WITHDRAWN);
    }
}
