package org.linli.workforce.pool;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Lets lapse what nobody answered, says that a session is over, and that nobody said it was held. */
@ApplicationScoped
@Swept(name = "pool-bookings", table = "pool_booking")
class PoolBookingSweep implements TableSweep {

    private final PoolBookingService service;

    PoolBookingSweep(PoolBookingService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.tick(id);
    }
}
