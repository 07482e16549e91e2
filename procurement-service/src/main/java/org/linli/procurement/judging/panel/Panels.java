package org.linli.procurement.judging.panel;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.problem.NotFound;

/** Draws by tender. */
@ApplicationScoped
public class Panels implements PanacheRepositoryBase<Panel, UUID> {

    public Panel get(UUID tenderId) {
        return findByIdOptional(tenderId).orElseThrow(() -> new NotFound("Panel", tenderId));
    }
}
