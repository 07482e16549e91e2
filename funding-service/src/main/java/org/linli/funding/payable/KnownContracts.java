package org.linli.funding.payable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.linli.platform.problem.NotFound;

/** The local copies of contracts. */
@ApplicationScoped
public class KnownContracts implements PanacheRepositoryBase<KnownContract, UUID> {

    /** Held until the transaction ends: changes of one contract come one after another. */
    KnownContract locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("Contract", id));
    }

    public KnownContract get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Contract", id));
    }
}
