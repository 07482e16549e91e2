package org.linli.registry.mediation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Says where the association is late, and ends a mediation whose time is over. */
@ApplicationScoped
@Swept(name = "mediations", table = "mediation")
class MediationSweep implements TableSweep {

    private final MediationService service;

    MediationSweep(MediationService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.fellDue(id);
    }
}
