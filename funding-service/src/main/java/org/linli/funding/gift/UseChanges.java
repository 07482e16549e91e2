package org.linli.funding.gift;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.linli.platform.problem.NotFound;

@ApplicationScoped
class UseChanges implements PanacheRepositoryBase<UseChange, UUID> {

    UseChange get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("UseChange", id));
    }

    UseChange locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("UseChange", id));
    }
}
