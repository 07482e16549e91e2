package org.linli.procurement.panel;

import org.linli.platform.problem.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The expert pool. */
@ApplicationScoped
class Experts implements PanacheRepositoryBase<Expert, UUID> {

    Expert get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Expert", id));
    }

    Expert getOrNew(UUID id) {
        return findByIdOptional(id).orElseGet(() -> {
            var expert = new Expert(id);
            persist(expert);
            return expert;
        });
    }
}
