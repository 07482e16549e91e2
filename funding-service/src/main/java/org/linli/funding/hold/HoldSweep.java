package org.linli.funding.hold;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Nothing is held for ever: frees what was held for its whole term. */
@ApplicationScoped
class HoldSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final HoldService service;

    HoldSweep(DueRows rows, HoldService service) {
        this.rows = rows;
        this.service = service;
    }

    @Override
    public String name() {
        return "performance-holds";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("performance_hold", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.termOver(id);
    }
}
