package org.linli.platform.aggregate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
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

    /**
     * Several at once, held in the order of their ids: two commands on the same ones never wait for each other in a
     * ring. Those that are not there are left out.
     */
    default List<A> lockedAll(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    @Override
    default Owner ownerOf(UUID id) {
        return get(id).owner();
    }
}
