package org.linli.workforce.pool;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Ends offers that nobody consented to, and those whose last day is over. */
@ApplicationScoped
@Swept(name = "pool-offers", table = "pool_offer")
class PoolOfferSweep implements TableSweep {

    private final PoolOfferService service;

    PoolOfferSweep(PoolOfferService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.tick(id);
    }
}
