package org.linli.workforce.wage.slip;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Brings what nobody answered to the association, and says that it waits. */
@ApplicationScoped
@Swept(name = "wage-slips", table = "wage_slip")
class SlipSweep implements TableSweep {

    private final SlipService service;

    SlipSweep(SlipService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.tick(id);
    }
}
