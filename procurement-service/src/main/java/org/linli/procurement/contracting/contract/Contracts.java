package org.linli.procurement.contracting.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
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
    public boolean signedSince(Collection<UUID> agencies, LocalDate day) {
        return (Long) getEntityManager().createNativeQuery("""
                select count(*) from contract c join bid_member m on m.bid_id = c.bid_id
                where m.agency_id in (:agencies) and c.signed_on >= :day""", Long.class)
                .setParameter("agencies", agencies).setParameter("day", day).getSingleResult() > 0;
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

    /** Its own and those in which it is a partner. Held. */
    @SuppressWarnings("unchecked")
    List<Contract> ofMember(UUID agencyId, ContractStatus... statuses) {
        List<UUID> ids = getEntityManager().createNativeQuery("""
                select c.id from contract c join bid_member m on m.bid_id = c.bid_id
                where m.agency_id = :agency and c.status in (:statuses)""", UUID.class).setParameter("agency", agencyId)
                .setParameter("statuses", Arrays.stream(statuses).map(Enum::name).toList()).getResultList();
        return ids.isEmpty() ? List.of()
                : find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }
}
