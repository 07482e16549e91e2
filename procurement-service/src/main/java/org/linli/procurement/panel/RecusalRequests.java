package org.linli.procurement.panel;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.platform.problem.NotFound;

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
