package org.linli.registry.norm;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.problem.NotFound;

/** All comments on norms. */
@ApplicationScoped
class NormComments implements PanacheRepositoryBase<NormComment, UUID> {

    /** @throws NotFound (404) also for a comment on another norm */
    NormComment get(UUID normId, UUID commentId) {
        return findByIdOptional(commentId).filter(comment -> comment.normId().equals(normId))
                .orElseThrow(() -> new NotFound("NormComment", commentId));
    }
}
