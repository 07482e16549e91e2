package org.linli.funding.grant;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Ends what an agency that left its programme was granted; a piece that waits is looked at first. */
@ApplicationScoped
class LeftIncubationSweep implements Sweep<UUID> {

    private static final Duration AGAIN = Duration.ofDays(1);

    private final DueRows rows;
    private final KnownIncubations known;
    private final GrantService service;

    LeftIncubationSweep(DueRows rows, KnownIncubations known, GrantService service) {
        this.rows = rows;
        this.known = known;
        this.service = service;
    }

    @Override
    public String name() {
        return "left-incubations";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("known_incubation", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        var left = known.get(id);
        known.lookAgain(id, service.endAllOf(left.programmeId(), left.agencyId()) ? null : now.plus(AGAIN));
    }
}
