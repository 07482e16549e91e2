package org.linli.evaluation.contract;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.UUID;

/** The local copies of agencies. */
@ApplicationScoped
public class KnownAgencies implements PanacheRepositoryBase<KnownAgency, UUID> {

    public boolean isDisqualified(UUID id, LocalDate day) {
        return findByIdOptional(id).filter(agency -> agency.isDisqualified(day)).isPresent();
    }

    /** Whether a later decision about the agency than this one is known. */
    public boolean isOutdated(UUID id, long sequence) {
        return findByIdOptional(id).filter(agency -> agency.isPast(sequence)).isPresent();
    }

    /** Holds the copy until the transaction ends; reserves the row where no fact about it has arrived yet. */
    KnownAgency lockedOrNew(UUID id) {
        getEntityManager().createNativeQuery("""
                insert into known_agency (id, version, sequence) values (:id, 0, 0) on conflict do nothing""")
                .setParameter("id", id).executeUpdate();
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow();
    }
}
