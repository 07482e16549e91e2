package org.linli.procurement.known.independence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The local copies of ties between agencies and units that buy. */
@ApplicationScoped
public class KnownOverlaps implements PanacheRepositoryBase<KnownOverlap, UUID> {

    KnownOverlap getOrNew(OverlapSaid fact) {
        return findByIdOptional(fact.overlapId()).orElseGet(() -> {
            var fresh = new KnownOverlap(fact);
            persist(fresh);
            return fresh;
        });
    }

    /** Those that are not over, in the order of their ids. @param agencies by every row they have or had */
    public List<KnownOverlap> standing(Collection<String> units, Collection<UUID> agencies) {
        return agencies.isEmpty() ? List.of() : list("unit in ?1 and agencyId in ?2 and state <> ?3 order by id", units,
                agencies, OverlapFinding.OVER);
    }
}
