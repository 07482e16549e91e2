package org.linli.registry.incubation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Lets steps fall that nobody confirmed, says where no mentor came, and ends what has had its months. */
@ApplicationScoped
class IncubationSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final IncubationService service;

    IncubationSweep(DueRows rows, IncubationService service) {
        this.rows = rows;
        this.service = service;
    }

    @Override
    public String name() {
        return "incubations";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("incubation", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.fellDue(id);
    }
}
