package org.linli.registry.takeover;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Takes silence for no, and raises the alarm where nobody was found or a taker has not signed in time. */
@ApplicationScoped
@Swept(name = "takeovers", table = "takeover")
class TakeoverSweep implements TableSweep {

    private final TakeoverService service;

    TakeoverSweep(TakeoverService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.fellDue(id);
    }
}
