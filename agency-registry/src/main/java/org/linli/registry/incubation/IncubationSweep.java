package org.linli.registry.incubation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Lets steps fall that nobody confirmed, says where no mentor came, and ends what has had its months. */
@ApplicationScoped
@Swept(name = "incubations", table = "incubation")
class IncubationSweep implements TableSweep {

    private final IncubationService service;

    IncubationSweep(IncubationService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.fellDue(id);
    }
}
