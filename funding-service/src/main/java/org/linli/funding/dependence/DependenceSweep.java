package org.linli.funding.dependence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Reckons anew each year for which something was declared or paid, or whose time to declare is over. */
@ApplicationScoped
class DependenceSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final Dependences dependences;
    private final DependenceService service;

    DependenceSweep(DueRows rows, Dependences dependences, DependenceService service) {
        this.rows = rows;
        this.dependences = dependences;
        this.service = service;
    }

    @Override
    public String name() {
        return "dependence";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("dependence", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.reckon(dependences.findById(id));
    }
}
