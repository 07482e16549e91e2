package org.linli.registry.peerreview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.linli.registry.agency.AgencyStatus;

/**
 * Draws agencies by lot: in the order of the hash of a seed and their id, so that whoever knows the seed draws the
 * same. Out of it are the agency itself under every row of its code, whoever had a mediation with it or gave or took
 * over its cases lately, and whoever is named.
 */
@ApplicationScoped
class Lot {

    private static final String DRAW = """
            select a.id from agency a
             where a.status = :registered and a.id not in (:out)
               and a.unified_social_credit_code <> (select unified_social_credit_code from agency where id = :reviewed)
               and not exists (select 1 from mediation m where m.filed_on > :since
                    and (m.complainant_id = a.id and m.respondent_id = :reviewed
                      or m.respondent_id = a.id and m.complainant_id = :reviewed))
               and not exists (select 1 from cooperation c where c.on_day > :since
                    and (c.agency_id = a.id and c.partner_id = :reviewed
                      or c.partner_id = a.id and c.agency_id = :reviewed))
             order by sha256(convert_to(cast(:seed as text) || a.id, 'UTF8')) limit :people""";

    private final EntityManager database;

    Lot(EntityManager database) {
        this.database = database;
    }

    /** @param out who is not drawn; {@code since} from when a tie counts. @return fewer where there are fewer */
    @SuppressWarnings("unchecked")
    List<UUID> draw(UUID reviewed, UUID seed, Collection<UUID> out, LocalDate since, int people) {
        return database.createNativeQuery(DRAW, UUID.class).setParameter("registered", AgencyStatus.REGISTERED.name())
                .setParameter("out", out).setParameter("reviewed", reviewed).setParameter("since", since)
                .setParameter("seed", seed.toString()).setParameter("people", people).getResultList();
    }
}
