package org.linli.funding.gift;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.linli.platform.identity.Owner;
import org.linli.platform.identity.Owners;
import org.linli.platform.problem.NotFound;

@ApplicationScoped
class Gifts implements PanacheRepositoryBase<Gift, UUID>, Owners {

    /** Who gave it, where that is a person with an account. */
    @Override
    public Owner ownerOf(UUID sourceId) {
        return get(sourceId).owner();
    }

    Gift get(UUID sourceId) {
        return findByIdOptional(sourceId).orElseThrow(() -> new NotFound("Gift", sourceId));
    }

    Gift locked(UUID sourceId) {
        return findByIdOptional(sourceId, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new NotFound("Gift", sourceId));
    }
}
