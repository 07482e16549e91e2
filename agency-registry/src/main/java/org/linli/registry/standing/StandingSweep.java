package org.linli.registry.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.linli.platform.sweep.Sweep;
import org.linli.platform.time.Deadline;

/** The last day of a bar is over: said once for each decision, as of the day it ended. */
@ApplicationScoped
class StandingSweep implements Sweep<UUID> {

    private final Standings standings;

    StandingSweep(Standings standings) {
        this.standings = standings;
    }

    @Override
    public String name() {
        return "standing";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return standings.ended(Deadline.dayOf(now), limit);
    }

    /** With the first effect of a decision all of it is restored. */
    @Override
    public void tick(UUID id, Instant now) {
        var ended = standings.findById(id);
        if (ended.isInForce()) {
            standings.restore(ended.agencyId(), ended.decisionId(), Objects.requireNonNull(ended.until()), "LAPSED");
        }
    }
}
