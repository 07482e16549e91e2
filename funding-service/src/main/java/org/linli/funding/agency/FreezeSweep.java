package org.linli.funding.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;
import org.linli.platform.time.Deadline;

/** Ends freezes whose term is over: the registry says until when, and says nothing on that day. */
@ApplicationScoped
@Swept(name = "freeze-expiry", table = "known_agency")
class FreezeSweep implements TableSweep {

    private final KnownAgencies agencies;
    private final Event<StandingChanged> changes;

    FreezeSweep(KnownAgencies agencies, Event<StandingChanged> changes) {
        this.agencies = agencies;
        this.changes = changes;
    }

    @Override
    public void tick(UUID id, Instant now) {
        var ended = agencies.findById(id).expired(Deadline.dayOf(now));
        changes.fire(new StandingChanged(id, List.of(), ended, "TERM_OVER"));
    }
}
