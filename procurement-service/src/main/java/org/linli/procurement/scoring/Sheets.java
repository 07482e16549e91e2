package org.linli.procurement.scoring;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.problem.NotFound;

/** All score sheets. */
@ApplicationScoped
class Sheets implements PanacheRepositoryBase<Sheet, UUID> {

    Sheet get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Sheet", id));
    }

    Optional<Sheet> of(UUID seatId, UUID bidId) {
        return find("seatId = ?1 and bidId = ?2", seatId, bidId).firstResultOptional();
    }

    List<Sheet> of(UUID tenderId) {
        return list("tenderId = ?1 order by id", tenderId);
    }

    /** Sheets of seats that still count: those of a replaced member are void (C06). */
    List<Sheet> counting(UUID tenderId, Collection<UUID> seatIds) {
        return seatIds.isEmpty() ? List.of() : list("tenderId = ?1 and seatId in ?2 order by id", tenderId, seatIds);
    }
}
