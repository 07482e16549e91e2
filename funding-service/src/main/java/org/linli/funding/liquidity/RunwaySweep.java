package org.linli.funding.liquidity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Reckons each runway daily, and those that were woken. */
@ApplicationScoped
class RunwaySweep implements Sweep<UUID> {

    private final DueRows rows;
    private final Runways runways;
    private final RunwayService service;

    RunwaySweep(DueRows rows, Runways runways, RunwayService service) {
        this.rows = rows;
        this.runways = runways;
        this.service = service;
    }

    @Override
    public String name() {
        return "runways";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("runway", "agency_id", now, limit);
    }

    @Override
    public void tick(UUID agencyId, Instant now) {
        service.reckon(runways.get(agencyId), now);
    }
}
