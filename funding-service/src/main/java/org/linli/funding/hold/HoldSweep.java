package org.linli.funding.hold;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Nothing is held for ever: frees what was held for its whole term. */
@ApplicationScoped
@Swept(name = "performance-holds", table = "performance_hold")
class HoldSweep implements TableSweep {

    private final HoldService service;

    HoldSweep(HoldService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.termOver(id);
    }
}
