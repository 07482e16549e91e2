package org.linli.procurement.oversight.fairness;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Ranked tenders as the watch keeps them. */
@ApplicationScoped
class WatchedTenders implements PanacheRepositoryBase<WatchedTender, UUID> {

    /** Tenders won by this agency since that day whose document one of these officers wrote. */
    int wonWith(UUID agencyId, List<String> officers, LocalDate since) {
        return ((Number) getEntityManager().createNativeQuery("""
                select count(*) from watched_tender
                where winner_agency_id = :agency and ranked_on >= :since
                  and exists (select from jsonb_array_elements_text(officers) as officer
                      where officer = any(:officers))""").setParameter("agency", agencyId).setParameter("since", since)
                .setParameter("officers", officers.toArray(String[]::new)).getSingleResult()).intValue();
    }
}
