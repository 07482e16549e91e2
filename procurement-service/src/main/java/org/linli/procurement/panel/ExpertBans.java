package org.linli.procurement.panel;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.problem.NotFound;

/** All bans from reviewing. */
@ApplicationScoped
class ExpertBans implements PanacheRepositoryBase<ExpertBan, UUID> {

    ExpertBan get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("ExpertBan", id));
    }
}
