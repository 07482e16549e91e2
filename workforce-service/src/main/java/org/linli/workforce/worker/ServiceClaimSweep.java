package org.linli.workforce.worker;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Says that a claim of service waits too long, and ends it. */
@ApplicationScoped
class ServiceClaimSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final WorkerService service;

    ServiceClaimSweep(DueRows rows, WorkerService service) {
        this.rows = rows;
        this.service = service;
    }

    @Override
    public String name() {
        return "service-claims";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("worker", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.tick(id);
    }
}
