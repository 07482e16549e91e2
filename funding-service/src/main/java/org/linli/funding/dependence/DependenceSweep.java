package org.linli.funding.dependence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Reckons anew each year for which something was declared or paid, or whose time to declare is over. */
@ApplicationScoped
@Swept(name = "dependence", table = "dependence")
class DependenceSweep implements TableSweep {

    private final Dependences dependences;
    private final DependenceService service;

    DependenceSweep(Dependences dependences, DependenceService service) {
        this.dependences = dependences;
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.reckon(dependences.findById(id));
    }
}
