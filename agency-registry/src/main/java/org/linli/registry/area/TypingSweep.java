package org.linli.registry.area;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Drops types that nobody confirmed in their time. */
@ApplicationScoped
@Swept(name = "area-types", table = "area_type")
class TypingSweep implements TableSweep {

    private final AreaService service;

    TypingSweep(AreaService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.fellDue(id);
    }
}
