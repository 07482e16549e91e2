package org.linli.funding.budget;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.linli.platform.time.Sweep;

/** Frees reservations whose term ended without a contract. */
@ApplicationScoped
class ReservationExpiry implements Sweep {

    private final Reservations reservations;
    private final ReservationService service;

    ReservationExpiry(Reservations reservations, ReservationService service) {
        this.reservations = reservations;
        this.service = service;
    }

    @Override
    public String name() {
        return "reservation-expiry";
    }

    @Override
    public int sweep(Instant now, int limit) {
        var due = reservations.due(now, limit);
        due.forEach(service::expire);
        return due.size();
    }
}
