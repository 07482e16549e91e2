package org.linli.platform.aggregate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.linli.platform.identity.Owner;
import org.linli.platform.identity.Owners;
import org.linli.platform.problem.NotFound;

/** All aggregates of one kind. */
public interface Aggregates<A extends Aggregate<?>> extends PanacheRepositoryBase<A, UUID>, Owners {

    /** As its API names it, such as {@code Tender}. */
    String kind();

    /** @throws NotFound (404) */
    default A get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound(kind(), id));
    }

    /**
     * Held until the transaction ends: commands on one aggregate come one after the other.
     *
     * @throws NotFound (404)
     */
    default A locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound(kind(), id));
    }

    @Override
    default Owner ownerOf(UUID id) {
        return get(id).owner();
    }
}
