package org.linli.funding.liquidity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Reckons each runway daily, and those that were woken. */
@ApplicationScoped
@Swept(name = "runways", table = "runway", key = "agency_id")
class RunwaySweep implements TableSweep {

    private final Runways runways;
    private final RunwayService service;

    RunwaySweep(Runways runways, RunwayService service) {
        this.runways = runways;
        this.service = service;
    }

    @Override
    public void tick(UUID agencyId, Instant now) {
        service.reckon(runways.get(agencyId), now);
    }
}
