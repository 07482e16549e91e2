package org.linli.funding.liquidity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.NotFound;
import org.linli.platform.web.PageQuery;

/** The runways of all agencies. */
@ApplicationScoped
public class Runways implements PanacheRepositoryBase<Runway, UUID> {

    /** Of these agencies those whose wages go before everything else they get. */
    @SuppressWarnings("unchecked")
    public Set<UUID> endangered(Collection<UUID> agencyIds) {
        return agencyIds.isEmpty() ? Set.of()
                : Set.copyOf(getEntityManager()
                        .createNativeQuery("select agency_id from runway where endangered and agency_id in (:agencies)",
                                UUID.class)
                        .setParameter("agencies", agencyIds).getResultList());
    }

    Runway get(UUID agencyId) {
        return findByIdOptional(agencyId).orElseThrow(() -> new NotFound("Runway", agencyId));
    }

    /** Reserves the row where nothing is known of the agency yet, and holds it. */
    Runway lockedOrNew(UUID agencyId) {
        getEntityManager().createNativeQuery("""
                insert into runway (agency_id, version, months, risks, endangered)
                values (:agency, 0, '[]', '[]', false)
                on conflict do nothing""").setParameter("agency", agencyId).executeUpdate();
        return findByIdOptional(agencyId, LockModeType.PESSIMISTIC_WRITE).orElseThrow();
    }

    /** Looked at with the next sweep; held in one order, so that two cannot wait in a ring. */
    void wakeAll(Collection<UUID> agencyIds, Instant at) {
        getEntityManager().createNativeQuery("""
                with held as (select agency_id from runway
                    where agency_id in (:agencies) and (next_check_at is null or next_check_at > :at)
                    order by agency_id for update)
                update runway r set next_check_at = :at from held where r.agency_id = held.agency_id""")
                .setParameter("agencies", agencyIds).setParameter("at", at).executeUpdate();
    }

    List<Runway> page(PageQuery page, @Nullable Band band) {
        var after = page.cursor().map(cursor -> cursor.id()).orElse(new UUID(0, 0));
        return (band == null ? find("agencyId > ?1 order by agencyId", after)
                : find("agencyId > ?1 and band = ?2 order by agencyId", after, band)).range(0, page.limit()).list();
    }
}
