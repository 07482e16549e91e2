package org.linli.workforce.improvement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Says that a proposed improvement waits for its answer. */
@ApplicationScoped
@Swept(name = "improvements", table = "improvement")
class ImprovementSweep implements TableSweep {

    private final ImprovementService service;

    ImprovementSweep(ImprovementService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.remind(id);
    }
}
