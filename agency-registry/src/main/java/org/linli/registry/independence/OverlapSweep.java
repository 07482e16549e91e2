package org.linli.registry.independence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Says what the panel has not decided, and drops what nobody confirmed. */
@ApplicationScoped
@Swept(name = "overlaps", table = "overlap")
class OverlapSweep implements TableSweep {

    private final IndependenceService service;

    OverlapSweep(IndependenceService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.fellDue(id);
    }
}
