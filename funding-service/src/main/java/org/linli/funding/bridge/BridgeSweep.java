package org.linli.funding.bridge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.linli.platform.time.Sweep;

/** Ends what nobody took up in time, so that money set aside is there for the next. */
@ApplicationScoped
class BridgeExpiry implements Sweep {

    private final Bridges bridges;

    BridgeExpiry(Bridges bridges) {
        this.bridges = bridges;
    }

    @Override
    public String name() {
        return "bridge-offers";
    }

    @Override
    public int sweep(Instant now, int limit) {
        var due = bridges.due(now, limit);
        due.forEach(id -> bridges.lapse(bridges.get(id)));
        return due.size();
    }
}
