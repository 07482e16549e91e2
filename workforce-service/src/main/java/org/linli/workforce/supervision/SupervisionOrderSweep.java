package org.linli.workforce.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Says what an ordered supervision missed. */
@ApplicationScoped
class SupervisionOrderSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final SupervisionOrderService service;

    SupervisionOrderSweep(DueRows rows, SupervisionOrderService service) {
        this.rows = rows;
        this.service = service;
    }

    @Override
    public String name() {
        return "supervision-orders";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("supervision_order", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.miss(id);
    }
}
