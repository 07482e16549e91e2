package org.linli.registry.cooperation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** What the other does not confirm in time does not count. */
@ApplicationScoped
@Swept(name = "cooperations", table = "cooperation")
class CooperationSweep implements TableSweep {

    private final CooperationService service;

    CooperationSweep(CooperationService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.fellDue(id);
    }
}
