package org.linli.procurement.judging.pool;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every pool that was committed to, by tender. A tender has few. */
@ApplicationScoped
class PoolCommitments implements PanacheRepositoryBase<PoolCommitment, UUID> {

    /** In the order they were made. */
    List<PoolCommitment> of(UUID tenderId) {
        return list("tenderId = ?1 order by id", tenderId);
    }

    Optional<PoolCommitment> latest(UUID tenderId) {
        return find("tenderId = ?1 order by id desc", tenderId).firstResultOptional();
    }
}
