package org.linli.workforce.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Says what an ordered supervision missed. */
@ApplicationScoped
@Swept(name = "supervision-orders", table = "supervision_order")
class SupervisionOrderSweep implements TableSweep {

    private final SupervisionOrderService service;

    SupervisionOrderSweep(SupervisionOrderService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.miss(id);
    }
}
