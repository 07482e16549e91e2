package org.linli.procurement.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import java.util.List;
import org.linli.platform.problem.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.Set;
import java.util.UUID;

/** All requests for a recusal. */
@ApplicationScoped
class RecusalRequests implements PanacheRepositoryBase<RecusalRequest, UUID> {

    RecusalRequest get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("RecusalRequest", id));
    }

    List<RecusalRequest> of(UUID tenderId) {
        return list("tenderId = ?1 order by id", tenderId);
    }

    long undecided(UUID tenderId) {
        return count("tenderId = ?1 and status = ?2", tenderId, RecusalStatus.ASKED);
    }

    /** Persons who may not sit on that tender's committee. */
    Set<UUID> granted(UUID tenderId) {
        return list("tenderId = ?1 and status = ?2", tenderId, RecusalStatus.GRANTED).stream().map(RecusalRequest::personId)
                .collect(Collectors.toSet());
    }
}
