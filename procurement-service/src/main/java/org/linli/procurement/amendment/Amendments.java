package org.linli.procurement.amendment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.problem.NotFound;

/** All amendments. */
@ApplicationScoped
class Amendments implements PanacheRepositoryBase<Amendment, UUID> {

    Amendment get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Amendment", id));
    }
}
