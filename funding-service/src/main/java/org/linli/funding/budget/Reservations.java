package org.linli.funding.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;

@ApplicationScoped
class Reservations implements Aggregates<Reservation> {

    @Override
    public String kind() {
        return "Reservation";
    }

    /** The pending or posted one of a purchase, held until the transaction ends. */
    Optional<Reservation> live(UUID purchaseId) {
        return find("purchaseId = ?1 and status in ?2", purchaseId,
                List.of(ReservationStatus.PENDING, ReservationStatus.POSTED)).withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The last one of a purchase whose term ended without a contract. */
    Optional<Reservation> expired(UUID purchaseId) {
        return find("purchaseId = ?1 and status = ?2 order by id desc", purchaseId, ReservationStatus.EXPIRED)
                .firstResultOptional();
    }
}
