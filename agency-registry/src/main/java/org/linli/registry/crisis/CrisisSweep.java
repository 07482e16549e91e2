package org.linli.registry.crisis;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Says what nobody did in time, and lets a closing fall that nobody confirmed. */
@ApplicationScoped
@Swept(name = "crises", table = "crisis")
class CrisisSweep implements TableSweep {

    private final CrisisService service;

    CrisisSweep(CrisisService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.fellDue(id);
    }
}
