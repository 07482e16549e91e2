package org.linli.procurement.collusion;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.platform.problem.NotFound;

/** All signs; a tender has few. */
@ApplicationScoped
class CollusionSigns implements PanacheRepositoryBase<CollusionSign, UUID> {

    CollusionSign get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("CollusionSign", id));
    }

    List<CollusionSign> of(UUID tenderId) {
        return list("tenderId = ?1 order by id", tenderId);
    }
}
