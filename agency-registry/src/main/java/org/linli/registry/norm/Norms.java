package org.linli.registry.norm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.linli.platform.aggregate.Aggregates;

/** All editions of all norms. */
@ApplicationScoped
class Norms implements Aggregates<Norm> {

    @Override
    public String kind() {
        return "Norm";
    }

    int lastEdition(String code) {
        return find("code = ?1 order by edition desc", code).firstResultOptional().map(Norm::edition).orElse(0);
    }

    /** The edition in force, held. */
    Optional<Norm> lockedPublished(String code) {
        return find("code = ?1 and status = ?2", code, NormStatus.PUBLISHED).withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
