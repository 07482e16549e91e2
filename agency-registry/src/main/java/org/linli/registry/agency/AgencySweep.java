package org.linli.registry.agency;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Drops steps that nobody confirmed in their time, and says which complete files are not decided on in theirs. */
@ApplicationScoped
@Swept(name = "agencies", table = "agency")
class AgencySweep implements TableSweep {

    private final AgencyService service;

    AgencySweep(AgencyService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.fellDue(id);
    }
}
