package org.linli.procurement.need;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.linli.platform.problem.NotFound;

/** All surveys of need. */
@ApplicationScoped
public class AreaSurveys implements PanacheRepositoryBase<AreaSurvey, UUID> {

    public AreaSurvey get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("NeedSurvey", id));
    }

    AreaSurvey locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("NeedSurvey", id));
    }
}
