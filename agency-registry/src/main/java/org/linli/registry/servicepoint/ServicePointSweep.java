package org.linli.registry.servicepoint;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Says which purchaser has not looked at a proposed service point in its term. */
@ApplicationScoped
@Swept(name = "service-points", table = "service_point")
class ServicePointSweep implements TableSweep {

    private final ServicePointService service;

    ServicePointSweep(ServicePointService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.fellDue(id);
    }
}
