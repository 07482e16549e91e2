package org.linli.workforce.resignation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Lets people leave when their notice has run. */
@ApplicationScoped
@Swept(name = "resignations", table = "resignation")
class ResignationSweep implements TableSweep {

    private final ResignationService service;

    ResignationSweep(ResignationService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.fellDue(id);
    }
}
