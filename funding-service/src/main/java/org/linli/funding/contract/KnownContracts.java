package org.linli.funding.contract;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.linli.platform.identity.Owner;
import org.linli.platform.identity.Owners;
import org.linli.platform.problem.NotFound;

/** The local copies of contracts. */
@ApplicationScoped
public class KnownContracts implements PanacheRepositoryBase<KnownContract, UUID>, Owners {

    /** Held until the transaction ends: changes of one contract come one after another. */
    public KnownContract locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("Contract", id));
    }

    /** Whether money of that source went back to who gave it. */
    public boolean isGivenBack(UUID sourceId) {
        return count("sourceId = ?1 and lineId is null", sourceId) > 0;
    }

    @Override
    public Owner ownerOf(UUID id) {
        var contract = get(id);
        return Owner.agency(contract.agencyId()).and(Owner.unit(contract.purchaserId()));
    }

    public KnownContract get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Contract", id));
    }
}
