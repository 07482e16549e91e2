package org.linli.procurement.judging.expert;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.problem.NotFound;

/** The expert pool. */
@ApplicationScoped
public class Experts implements PanacheRepositoryBase<Expert, UUID> {

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
