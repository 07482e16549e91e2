package org.linli.procurement.planning.consultation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.problem.NotFound;

/** All comments. */
@ApplicationScoped
class Comments implements PanacheRepositoryBase<Comment, UUID> {

    Comment get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Comment", id));
    }

    /** The consultation to hold, without reading the comment itself before. */
    UUID consultationOf(UUID id) {
        return getEntityManager().createQuery("select consultationId from Comment where id = :id", UUID.class)
                .setParameter("id", id).getResultStream().findFirst().orElseThrow(() -> new NotFound("Comment", id));
    }
}
