package org.linli.procurement.framework;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.linli.platform.problem.NotFound;

/** All registers. */
@ApplicationScoped
class Frameworks implements PanacheRepositoryBase<Framework, UUID> {

    Framework get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Framework", id));
    }

    /** Holds the register until the transaction ends: two that apply at once are both entered. */
    Framework locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("Framework", id));
    }
}
