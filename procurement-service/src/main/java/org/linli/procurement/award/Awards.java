package org.linli.procurement.award;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.problem.NotFound;

/** All awards. */
@ApplicationScoped
public class Awards implements PanacheRepositoryBase<Award, UUID> {

    public Award get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Award", id));
    }

    Optional<Award> madeIn(UUID tenderId) {
        return find("tenderId = ?1 and status = ?2", tenderId, AwardStatus.MADE).firstResultOptional();
    }

    List<Award> madeTo(UUID agencyId) {
        return list("agencyId = ?1 and status = ?2 order by id", agencyId, AwardStatus.MADE);
    }
}
