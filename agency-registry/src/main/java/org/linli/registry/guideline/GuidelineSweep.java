package org.linli.registry.guideline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Ends consultations, says what is not published in its term, and drops withdrawals that nobody confirmed. */
@ApplicationScoped
@Swept(name = "guidelines", table = "guideline")
class GuidelineSweep implements TableSweep {

    private final GuidelineService service;

    GuidelineSweep(GuidelineService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.fellDue(id);
    }
}
