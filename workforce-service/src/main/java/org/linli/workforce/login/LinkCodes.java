package org.linli.workforce.login;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** Codes that were handed out and not used. */
@ApplicationScoped
class LinkCodes implements PanacheRepositoryBase<LinkCode, UUID> {

    /** Held. */
    Optional<LinkCode> locked(UUID workerId) {
        return findByIdOptional(workerId, LockModeType.PESSIMISTIC_WRITE);
    }
}
