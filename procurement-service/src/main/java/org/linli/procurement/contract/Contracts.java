package org.linli.procurement.contract;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.linli.platform.problem.NotFound;

/** All contracts. */
@ApplicationScoped
class Contracts implements PanacheRepositoryBase<Contract, UUID> {

    Contract get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Contract", id));
    }

    /** Holds the contract until the transaction ends: two signatures at once come one after the other. */
    Contract locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("Contract", id));
    }

    boolean existsFor(UUID awardId) {
        return count("awardId = ?1 and status != ?2", awardId, ContractStatus.TERMINATED) > 0;
    }

    List<Contract> unsigned(UUID tenderId) {
        return list("tenderId = ?1 and status = ?2", tenderId, ContractStatus.PENDING_SIGNATURE);
    }

    List<Contract> ofAgency(UUID agencyId, ContractStatus... statuses) {
        return list("agencyId = ?1 and status in ?2 order by id", agencyId, List.of(statuses));
    }
}
