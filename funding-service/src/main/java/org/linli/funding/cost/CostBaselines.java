package org.linli.funding.cost;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class CostBaselines implements PanacheRepositoryBase<CostBaseline, UUID> {

    boolean has(CostApi.Baseline said) {
        return count("serviceType = ?1 and unit = ?2 and validFrom = ?3", said.serviceType(), said.unit(),
                said.validFrom()) > 0;
    }
}
