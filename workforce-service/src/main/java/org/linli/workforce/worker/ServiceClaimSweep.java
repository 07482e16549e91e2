package org.linli.workforce.worker;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Says that a claim of service waits too long, and ends it. */
@ApplicationScoped
@Swept(name = "service-claims", table = "worker")
class ServiceClaimSweep implements TableSweep {

    private final WorkerService service;

    ServiceClaimSweep(WorkerService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.tick(id);
    }
}
