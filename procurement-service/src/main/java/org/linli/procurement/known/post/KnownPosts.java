package org.linli.procurement.known.post;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The local copies of posts. */
@ApplicationScoped
public class KnownPosts implements PanacheRepositoryBase<KnownPost, UUID> {

    /** The running posts of these people at this agency. */
    public List<KnownPost> running(UUID agencyId, Collection<UUID> workerIds) {
        return workerIds.isEmpty() ? List.of() : list(
                "agencyId = ?1 and endedOn is null and tier is not null and workerId in ?2", agencyId, workerIds);
    }

    /** Everybody who works there now. */
    public List<KnownPost> running(UUID agencyId) {
        return list("agencyId = ?1 and endedOn is null and tier is not null", agencyId);
    }
}
