package org.linli.funding.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;
import org.linli.platform.time.Deadline;

/** Ends freezes whose term is over: the registry says until when, and says nothing on that day. */
@ApplicationScoped
class FreezeSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final KnownAgencies agencies;
    private final Event<StandingChanged> changes;

    FreezeSweep(DueRows rows, KnownAgencies agencies, Event<StandingChanged> changes) {
        this.rows = rows;
        this.agencies = agencies;
        this.changes = changes;
    }

    @Override
    public String name() {
        return "freeze-expiry";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("known_agency", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        var ended = agencies.findById(id).expired(Deadline.dayOf(now));
        changes.fire(new StandingChanged(id, List.of(), ended, "TERM_OVER"));
    }
}
