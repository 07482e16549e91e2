package org.linli.workforce.experience;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Says that a claim waits too long, and ends it. */
@ApplicationScoped
@Swept(name = "experience", table = "experience")
class ExperienceSweep implements TableSweep {

    private final ExperienceService service;

    ExperienceSweep(ExperienceService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.tick(id);
    }
}
