package org.linli.registry.crisis;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Says what nobody did in time, and lets a closing fall that nobody confirmed. */
@ApplicationScoped
class CrisisSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final CrisisService service;

    CrisisSweep(DueRows rows, CrisisService service) {
        this.rows = rows;
        this.service = service;
    }

    @Override
    public String name() {
        return "crises";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("crisis", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.fellDue(id);
    }
}
