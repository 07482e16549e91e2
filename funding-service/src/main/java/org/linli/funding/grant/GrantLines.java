package org.linli.funding.grant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.linli.platform.problem.NotFound;

@ApplicationScoped
class GrantLines implements PanacheRepositoryBase<GrantLine, UUID> {

    GrantLine get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("GrantLine", id));
    }

    /** Applications to one line come one after another: the ceiling is of their sum. */
    GrantLine locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("GrantLine", id));
    }
}
