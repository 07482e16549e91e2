package org.linli.registry.seat;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Ends seats after their last day, and drops what nobody confirmed. */
@ApplicationScoped
@Swept(name = "consultative-seats", table = "consultative_seat")
class SeatSweep implements TableSweep {

    private final SeatService service;

    SeatSweep(SeatService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.fellDue(id);
    }
}
