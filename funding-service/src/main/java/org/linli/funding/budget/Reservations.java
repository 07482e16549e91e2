package org.linli.funding.budget;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.problem.NotFound;

@ApplicationScoped
class Reservations implements PanacheRepositoryBase<Reservation, UUID> {

    Reservation get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Reservation", id));
    }

    /** The pending or posted one of a purchase, held until the transaction ends. */
    Optional<Reservation> live(UUID purchaseId) {
        return find("purchaseId = ?1 and status in ?2", purchaseId,
                List.of(ReservationStatus.PENDING, ReservationStatus.POSTED)).withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
