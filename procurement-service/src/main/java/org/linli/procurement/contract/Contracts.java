package org.linli.procurement.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.procurement.TenderParts;

/** All contracts. */
@ApplicationScoped
class Contracts implements TenderParts<Contract> {

    @Override
    public String kind() {
        return "Contract";
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
