package org.linli.funding.bridge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/**
 * Ends what nobody took up in time, so that money set aside is there for the next; asks the bank where it is silent.
 */
@ApplicationScoped
class BridgeSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final Bridges bridges;
    private final AdvancePayoutResult payouts;

    BridgeSweep(DueRows rows, Bridges bridges, AdvancePayoutResult payouts) {
        this.rows = rows;
        this.bridges = bridges;
        this.payouts = payouts;
    }

    @Override
    public String name() {
        return "bridge-offers";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("bridge", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        var bridge = bridges.get(id);
        if (bridge.awaitsBank()) {
            payouts.enquire(bridge);
        } else {
            bridges.lapse(bridge);
        }
    }
}
