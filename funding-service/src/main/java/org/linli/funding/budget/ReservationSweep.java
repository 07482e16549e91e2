package org.linli.funding.budget;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Frees reservations whose term ended without a contract. */
@ApplicationScoped
@Swept(name = "reservation-expiry", table = "reservation")
class ReservationSweep implements TableSweep {

    private final ReservationService service;

    ReservationSweep(ReservationService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.expire(id);
    }
}
