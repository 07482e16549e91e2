package org.linli.funding.budget;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Frees reservations whose term ended without a contract. */
@ApplicationScoped
class ReservationSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final ReservationService service;

    ReservationSweep(DueRows rows, ReservationService service) {
        this.rows = rows;
        this.service = service;
    }

    @Override
    public String name() {
        return "reservation-expiry";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("reservation", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.expire(id);
    }
}
