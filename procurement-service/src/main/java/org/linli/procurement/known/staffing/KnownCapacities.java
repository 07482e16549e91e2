package org.linli.procurement.known.staffing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.procurement.known.staffing.KnownCapacity.Capacity;

/** The local copies of how many people agencies have. */
@ApplicationScoped
public class KnownCapacities implements PanacheRepositoryBase<KnownCapacity, UUID> {

    /** Of those of which anything is known: an agency that workforce never spoke of is missing. */
    public Map<UUID, Capacity> of(Collection<UUID> agencies) {
        return list("agencyId in ?1", agencies).stream()
                .collect(Collectors.toMap(KnownCapacity::agencyId, KnownCapacity::capacity));
    }

    public Optional<Capacity> of(UUID agencyId) {
        return findByIdOptional(agencyId).map(KnownCapacity::capacity);
    }

    KnownCapacity lockedOrNew(UUID agencyId) {
        getEntityManager().createNativeQuery("""
                insert into known_capacity (agency_id, version, people, certified, by_tier, since, sequence)
                values (:agency, 0, 0, 0, '{}', date '1970-01-01', 0) on conflict do nothing""")
                .setParameter("agency", agencyId).executeUpdate();
        return findByIdOptional(agencyId, LockModeType.PESSIMISTIC_WRITE).orElseThrow();
    }
}
