package org.linli.procurement.judging.scoring;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Orders to score again, by tender. */
@ApplicationScoped
class RescoringOrders implements PanacheRepositoryBase<RescoringOrder, UUID> {

    List<RescoringOrder> of(UUID tenderId) {
        return list("tenderId = ?1 order by id", tenderId);
    }
}
