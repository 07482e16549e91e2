package org.linli.registry.agency;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Drops steps that nobody confirmed in their time. */
@ApplicationScoped
class AgencySweep implements Sweep<UUID> {

    private final DueRows rows;
    private final AgencyService service;

    AgencySweep(DueRows rows, AgencyService service) {
        this.rows = rows;
        this.service = service;
    }

    @Override
    public String name() {
        return "agencies";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("agency", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.lapseStep(id);
    }
}
