package org.linli.procurement.purchase;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.linli.platform.problem.NotFound;

/** All purchases. */
@ApplicationScoped
public class Purchases implements PanacheRepositoryBase<Purchase, UUID> {

    public Purchase get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Purchase", id));
    }

    /** Holds the purchase until the transaction ends. */
    public Purchase locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("Purchase", id));
    }
}
