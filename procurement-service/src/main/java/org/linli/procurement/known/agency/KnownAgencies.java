package org.linli.procurement.known.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
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

    /** Whether that decision is known to be over: replayed late, it stops nothing any more. */
    public boolean isLifted(AgencyBarred decision) {
        return decision.decisionId() != null && findByIdOptional(decision.agencyId())
                .filter(agency -> agency.isLifted(decision.decisionId())).isPresent();
    }

    /** The first registered agency whose name, or what people call it, stands in the text. */
    @SuppressWarnings("unchecked")
    public Optional<String> namedIn(String text) {
        List<KnownAgency> candidates = getEntityManager().createNativeQuery("""
                select * from known_agency where length(name) >= :least and position(name in :text) > 0
                    or position(short_name in :text) > 0 order by name, id""", KnownAgency.class)
                .setParameter("least", KnownAgency.LEAST_NAME).setParameter("text", text).getResultList();
        return candidates.stream().filter(agency -> agency.isNamedIn(text)).map(KnownAgency::name).findFirst();
    }
}
