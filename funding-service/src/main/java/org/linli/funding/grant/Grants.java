package org.linli.funding.grant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.NotFound;

/** All grants. */
@ApplicationScoped
class Grants implements PanacheRepositoryBase<Grant, UUID> {

    private final Journal journal;

    Grants(Journal journal) {
        this.journal = journal;
    }

    Grant get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Grant", id));
    }

    Grant locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("Grant", id));
    }

    List<Grant> of(UUID lineId, UUID agencyId) {
        return list("lineId = ?1 and agencyId = ?2", lineId, agencyId);
    }

    long incubations(UUID agencyId) {
        return list("agencyId = ?1 and kind = ?2", agencyId, GrantKind.INCUBATION).stream().filter(Grant::counts).count();
    }

    String nextNumber(int year) {
        var running = (Number) getEntityManager().createNativeQuery("select nextval('grant_number')").getSingleResult();
        return "HZ-%d-G-%05d".formatted(year, running.longValue());
    }
}
