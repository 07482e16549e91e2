package org.linli.procurement.panel;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.problem.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.UUID;

/** All bans from reviewing. */
@ApplicationScoped
class ExpertBans implements PanacheRepositoryBase<ExpertBan, UUID> {

    ExpertBan get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("ExpertBan", id));
    }
}
