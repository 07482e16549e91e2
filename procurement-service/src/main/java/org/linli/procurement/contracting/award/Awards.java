package org.linli.procurement.contracting.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.procurement.TenderParts;

/** All awards. */
@ApplicationScoped
public class Awards implements TenderParts<Award> {

    @Override
    public String kind() {
        return "Award";
    }

    Optional<Award> madeIn(UUID tenderId) {
        return find("tenderId = ?1 and status = ?2", tenderId, AwardStatus.MADE).firstResultOptional();
    }

    /** Alone or with others. */
    @SuppressWarnings("unchecked")
    List<Award> madeTo(UUID agencyId) {
        return getEntityManager().createNativeQuery("""
                select a.* from award a join bid_member m on m.bid_id = a.bid_id
                where m.agency_id = :agency and a.status = :made order by a.id""", Award.class)
                .setParameter("agency", agencyId).setParameter("made", AwardStatus.MADE.name()).getResultList();
    }

    /** How many of the tenders one of them has won, alone or with others. */
    long wonBy(Collection<UUID> agencies, Collection<UUID> tenders) {
        return (Long) getEntityManager()
                .createNativeQuery("""
                        select count(distinct a.id) from award a join bid_member m on m.bid_id = a.bid_id
                        where a.tender_id in (:tenders) and m.agency_id in (:agencies) and a.status <> :withdrawn""",
                        Long.class)
                .setParameter("tenders", tenders).setParameter("agencies", agencies)
                .setParameter("withdrawn", AwardStatus.WITHDRAWN.name()).getSingleResult();
    }
}
