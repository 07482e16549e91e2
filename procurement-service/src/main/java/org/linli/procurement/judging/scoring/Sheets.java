package org.linli.procurement.judging.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.procurement.TenderParts;

/** All score sheets. */
@ApplicationScoped
class Sheets implements TenderParts<Sheet> {

    @Override
    public String kind() {
        return "Sheet";
    }

    Optional<Sheet> of(UUID seatId, UUID bidId) {
        return find("seatId = ?1 and bidId = ?2", seatId, bidId).firstResultOptional();
    }

    List<Sheet> of(UUID tenderId) {
        return list("tenderId = ?1 order by id", tenderId);
    }

    List<Sheet> counting(UUID tenderId, Collection<UUID> seatIds) {
        return seatIds.isEmpty() ? List.of() : list("tenderId = ?1 and seatId in ?2 order by id", tenderId, seatIds);
    }
}
