package org.linli.funding.grant;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Ends what an agency that left its programme was granted; a piece that waits is looked at first. */
@ApplicationScoped
@Swept(name = "left-incubations", table = "known_incubation")
class LeftIncubationSweep implements TableSweep {

    private static final Duration AGAIN = Duration.ofDays(1);

    private final KnownIncubations known;
    private final GrantService service;

    LeftIncubationSweep(KnownIncubations known, GrantService service) {
        this.known = known;
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        var left = known.get(id);
        known.lookAgain(id, service.endAllOf(left.programmeId(), left.agencyId()) ? null : now.plus(AGAIN));
    }
}
