package org.linli.workforce.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Says that a correction waits too long, and ends it. */
@ApplicationScoped
@Swept(name = "corrections", table = "correction")
class CorrectionSweep implements TableSweep {

    private final CorrectionService service;

    CorrectionSweep(CorrectionService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.tick(id);
    }
}
