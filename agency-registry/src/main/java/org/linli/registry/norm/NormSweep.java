package org.linli.registry.norm;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Ends consultations and votes, and says how many agencies have not acknowledged a norm in its term. */
@ApplicationScoped
class NormSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final NormService service;

    NormSweep(DueRows rows, NormService service) {
        this.rows = rows;
        this.service = service;
    }

    @Override
    public String name() {
        return "norms";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("norm", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.fellDue(id);
    }
}
