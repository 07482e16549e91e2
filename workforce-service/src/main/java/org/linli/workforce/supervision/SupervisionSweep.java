package org.linli.workforce.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Measures every month of supervision when its report is due. */
@ApplicationScoped
@Swept(name = "supervision-months", table = "supervision")
class SupervisionSweep implements TableSweep {

    private final SupervisionService service;

    SupervisionSweep(SupervisionService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.fellDue(id);
    }
}
