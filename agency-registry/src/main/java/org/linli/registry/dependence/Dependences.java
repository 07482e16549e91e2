package org.linli.registry.dependence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The government's share of agencies' income. */
@ApplicationScoped
public class Dependences {

    /** @param ratio government income / all income of that year, decimal text between 0 and 1 */
    public record Share(int year, String ratio, String threshold, boolean above) {
    }

    private final EntityManager database;

    Dependences(EntityManager database) {
        this.database = database;
    }

    /** @return false when a later year is known already: then nothing changes */
    @Transactional
    public boolean heard(UUID agencyId, Share share) {
        return database.createNativeQuery("""
                insert into agency_dependence as known (agency_id, year, ratio, threshold, above)
                values (:agency, :year, :ratio, :threshold, :above)
                on conflict (agency_id) do update set year = excluded.year, ratio = excluded.ratio,
                    threshold = excluded.threshold,
                    above = excluded.above where known.year <= excluded.year""").setParameter("agency", agencyId)
                .setParameter("year", share.year()).setParameter("ratio", new BigDecimal(share.ratio()))
                .setParameter("threshold", new BigDecimal(share.threshold())).setParameter("above", share.above())
                .executeUpdate() == 1;
    }

    public Optional<Share> of(UUID agencyId) {
        List<?> rows = database
                .createNativeQuery(
                        "select year, ratio, threshold, above from agency_dependence where agency_id = :agency")
                .setParameter("agency", agencyId).getResultList();
        return rows.stream().findFirst().map(Object[].class::cast).map(row -> new Share(((Number) row[0]).intValue(),
                ((BigDecimal) row[1]).toPlainString(), ((BigDecimal) row[2]).toPlainString(), (Boolean) row[3]));
    }
}
