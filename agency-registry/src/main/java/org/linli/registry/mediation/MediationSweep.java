package org.linli.registry.mediation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Says where the association is late, and ends a mediation whose time is over. */
@ApplicationScoped
class MediationSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final MediationService service;

    MediationSweep(DueRows rows, MediationService service) {
        this.rows = rows;
        this.service = service;
    }

    @Override
    public String name() {
        return "mediations";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("mediation", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.fellDue(id);
    }
}
