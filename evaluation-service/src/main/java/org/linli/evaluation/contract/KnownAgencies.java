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

    /** Whether that decision is known to be over. */
    public boolean isLifted(UUID id, UUID decisionId) {
        return findByIdOptional(id).filter(agency -> agency.isLifted(decisionId)).isPresent();
    }

    public boolean isClosed(UUID id) {
        return findByIdOptional(id).filter(agency -> agency.lifecycle().closedOn() != null).isPresent();
    }

    /** Neither suspended nor closed, as far as anything was heard of it. */
    public boolean isOpen(UUID id) {
        return findByIdOptional(id).filter(agency -> !agency.lifecycle().isOpen()).isEmpty();
    }

    /** Holds the copy until the transaction ends; reserves the row where no fact about it has arrived yet. */
    KnownAgency lockedOrNew(UUID id) {
        getEntityManager().createNativeQuery("""
                insert into known_agency (id, version) values (:id, 0) on conflict do nothing""").setParameter("id", id)
                .executeUpdate();
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow();
    }
}
