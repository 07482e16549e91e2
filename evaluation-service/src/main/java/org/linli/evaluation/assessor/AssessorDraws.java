package org.linli.evaluation.assessor;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.problem.NotFound;

@ApplicationScoped
class AssessorDraws implements PanacheRepositoryBase<AssessorDraw, UUID> {

    AssessorDraw get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("AssessorDraw", id));
    }
}
