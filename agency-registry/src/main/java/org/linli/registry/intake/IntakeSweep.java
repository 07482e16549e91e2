package org.linli.registry.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Drops tables that nobody confirmed in their time. */
@ApplicationScoped
@Swept(name = "agency-imports", table = "agency_import")
class IntakeSweep implements TableSweep {

    private final IntakeService service;

    IntakeSweep(IntakeService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.fellDue(id);
    }
}
