package org.linli.procurement.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Award bars, also those that ended. */
@ApplicationScoped
class AwardBars implements PanacheRepositoryBase<AwardBar, UUID> {

    List<AwardBar> unlifted(UUID agencyId) {
        return list("agencyId = ?1 and liftedOn is null order by barredUntil desc", agencyId);
    }

    Optional<AwardBar> standing(UUID agencyId, LocalDate day) {
        return unlifted(agencyId).stream().filter(bar -> bar.stands(day)).findFirst();
    }

    List<AwardBar> unliftedOfContract(UUID contractId) {
        return list("contractId = ?1 and liftedOn is null", contractId);
    }
}
