package org.linli.workforce.conversion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;

/** All conversions. */
@ApplicationScoped
class Conversions implements Aggregates<Conversion> {

    @Override
    public String kind() {
        return "Conversion";
    }

    /** The one that waits for certificate and post, held. */
    Optional<Conversion> lockedBeforePost(UUID workerId) {
        return find("workerId = ?1 and status = ?2", workerId, ConversionStatus.EXAM)
                .withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }
}
