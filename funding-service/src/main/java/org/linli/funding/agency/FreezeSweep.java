package org.linli.funding.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.List;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.Sweep;

/** Ends freezes whose term is over: the registry says until when, and says nothing on that day. */
@ApplicationScoped
class FreezeExpiry implements Sweep {

    private final KnownAgencies agencies;
    private final Event<StandingChanged> changes;

    FreezeExpiry(KnownAgencies agencies, Event<StandingChanged> changes) {
        this.agencies = agencies;
        this.changes = changes;
    }

    @Override
    public String name() {
        return "freeze-expiry";
    }

    @Override
    public int sweep(Instant now, int limit) {
        var due = agencies.due(now, limit);
        for (var id : due) {
            var ended = agencies.findById(id).expired(Deadline.dayOf(now));
            changes.fire(new StandingChanged(id, List.of(), ended, "TERM_OVER"));
        }
        return due.size();
    }
}
