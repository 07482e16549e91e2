package org.linli.funding.gift;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Owner;
import org.linli.platform.identity.Owners;
import org.linli.platform.problem.NotFound;

@ApplicationScoped
class Gifts implements PanacheRepositoryBase<Gift, UUID>, Owners {

    private static final UUID LAST = new UUID(-1, -1);

    /** Who gave it, where that is a person with an account. */
    @Override
    public Owner ownerOf(UUID sourceId) {
        return get(sourceId).owner();
    }

    /** Newest first. @param giver whose alone; null for all */
    List<Gift> page(@Nullable UUID giver, @Nullable UUID after, int rows) {
        var last = after == null ? LAST : after;
        var found = giver == null ? find("sourceId < ?1 order by sourceId desc", last)
                : find("giverPersonId = ?1 and sourceId < ?2 order by sourceId desc", giver, last);
        return found.range(0, rows - 1).list();
    }

    Gift get(UUID sourceId) {
        return findByIdOptional(sourceId).orElseThrow(() -> new NotFound("Gift", sourceId));
    }

    Gift locked(UUID sourceId) {
        return findByIdOptional(sourceId, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new NotFound("Gift", sourceId));
    }
}
