package org.linli.procurement.contracting.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.procurement.TenderParts;
import org.linli.procurement.tendering.lot.EarlierWork;

/** All contracts. They also tell newcomers from those who had one here. */
@ApplicationScoped
class Contracts implements TenderParts<Contract>, EarlierWork {

    @Override
    public String kind() {
        return "Contract";
    }

    @Override
    public boolean signedSince(UUID agencyId, LocalDate day) {
        return count("agencyId = ?1 and agreement.signedOn >= ?2", agencyId, day) > 0;
    }

    boolean existsFor(UUID awardId) {
        return count("awardId = ?1 and status != ?2", awardId, ContractStatus.TERMINATED) > 0;
    }

    Optional<Contract> draftOf(UUID awardId) {
        return find("awardId = ?1 and status = ?2", awardId, ContractStatus.PENDING_SIGNATURE).firstResultOptional();
    }

    /** Held. */
    List<Contract> unsigned(UUID tenderId) {
        return find("tenderId = ?1 and status = ?2", tenderId, ContractStatus.PENDING_SIGNATURE)
                .withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** Held. */
    List<Contract> ofAgency(UUID agencyId, ContractStatus... statuses) {
        return find("agencyId = ?1 and status in ?2 order by id", agencyId, List.of(statuses))
                .withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }
}
