package org.linli.registry.takeover;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Takes silence for no, and raises the alarm where nobody was found or a taker has not signed in time. */
@ApplicationScoped
class TakeoverSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final TakeoverService service;

    TakeoverSweep(DueRows rows, TakeoverService service) {
        this.rows = rows;
        this.service = service;
    }

    @Override
    public String name() {
        return "takeovers";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("takeover", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.fellDue(id);
    }
}
