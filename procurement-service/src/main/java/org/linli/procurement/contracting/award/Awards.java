package org.linli.procurement.contracting.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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

    List<Award> madeBy(String purchaserId) {
        return list("purchaserId = ?1 and status = ?2 order by id", purchaserId, AwardStatus.MADE);
    }

    /** Alone or with others. */
    @SuppressWarnings("unchecked")
    List<Award> madeTo(UUID agencyId) {
        return getEntityManager().createNativeQuery("""
                select a.* from award a join bid_member m on m.bid_id = a.bid_id
                where m.agency_id = :agency and a.status = :made order by a.id""", Award.class)
                .setParameter("agency", agencyId).setParameter("made", AwardStatus.MADE.name()).getResultList();
    }

    /**
     * How many of the tenders each organisation has won, alone or with others; those that won none are left out.
     *
     * @param holders the organisation by each of its rows
     */
    @SuppressWarnings("unchecked")
    Map<UUID, Long> wonBy(Map<UUID, UUID> holders, Collection<UUID> tenders) {
        List<Object[]> won = getEntityManager()
                .createNativeQuery("""
                        select distinct a.id, m.agency_id from award a join bid_member m on m.bid_id = a.bid_id
                        where a.tender_id in (:tenders) and m.agency_id in (:agencies) and a.status <> :withdrawn""",
                        Object[].class)
                .setParameter("tenders", tenders).setParameter("agencies", holders.keySet())
                .setParameter("withdrawn", AwardStatus.WITHDRAWN.name()).getResultList();
        return won.stream().map(row -> Map.entry((UUID) row[0], holders.get((UUID) row[1]))).distinct()
                .collect(Collectors.groupingBy(Map.Entry::getValue, Collectors.counting()));
    }
}
