package org.linli.registry.norm;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Ends consultations and votes, and says how many agencies have not acknowledged a norm in its term. */
@ApplicationScoped
@Swept(name = "norms", table = "norm")
class NormSweep implements TableSweep {

    private final NormService service;

    NormSweep(NormService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.fellDue(id);
    }
}
