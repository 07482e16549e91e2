package org.linli.registry.independence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;

/** All overlaps that were found. */
@ApplicationScoped
class Overlaps implements Aggregates<Overlap> {

    @Override
    public String kind() {
        return "Overlap";
    }

    /** Those that rest on that declaration and have not ended. */
    List<Overlap> lockedOn(UUID declaration) {
        return find("(memberId = ?1 or officerId = ?1) and status in ?2 order by id", declaration,
                List.of(OverlapStatus.FOUND, OverlapStatus.PROPOSED, OverlapStatus.UPHELD))
                .withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }
}
