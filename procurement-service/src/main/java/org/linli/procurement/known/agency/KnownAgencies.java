package org.linli.procurement.known.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.problem.NotFound;

/** The local copies of agencies. */
@ApplicationScoped
public class KnownAgencies implements PanacheRepositoryBase<KnownAgency, UUID> {

    public KnownAgency get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Agency", id));
    }

    /** Holds the copy until the transaction ends, so that a decision cannot slip in between check and award. */
    Optional<KnownAgency> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Reserves the row even where no fact about the agency has arrived yet. */
    KnownAgency lockedOrNew(UUID id) {
        getEntityManager().createNativeQuery("""
                insert into known_agency (id, version, standings) values (:id, 0, '[]') on conflict do nothing""")
                .setParameter("id", id).executeUpdate();
        return locked(id).orElseThrow();
    }

    /** The first registered agency whose name stands in the text; names under four signs could be any word. */
    public Optional<String> namedIn(String text) {
        return getEntityManager().createNativeQuery("""
                select name from known_agency where length(name) >= 4 and position(name in :text) > 0
                    order by name limit 1""", String.class).setParameter("text", text).getResultStream().findFirst()
                .map(String.class::cast);
    }
}
