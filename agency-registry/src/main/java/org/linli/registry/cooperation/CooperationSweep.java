package org.linli.registry.cooperation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** What the other does not confirm in time does not count. */
@ApplicationScoped
class CooperationSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final CooperationService service;

    CooperationSweep(DueRows rows, CooperationService service) {
        this.rows = rows;
        this.service = service;
    }

    @Override
    public String name() {
        return "cooperations";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("cooperation", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.fellDue(id);
    }
}
