package org.linli.funding.cost;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

@ApplicationScoped
class AreaPopulations implements PanacheRepositoryBase<AreaPopulation, UUID> {

    /** The figure that stands makes way. */
    void replace(String areaCode, int year) {
        find("areaCode = ?1 and year = ?2 and current = true", areaCode, year).withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional().ifPresent(AreaPopulation::replaced);
        flush();
    }
}
