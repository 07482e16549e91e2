package org.linli.funding.bridge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/**
 * Ends what nobody took up in time, so that money set aside is there for the next; asks the bank where it is silent.
 */
@ApplicationScoped
@Swept(name = "bridge-offers", table = "bridge")
class BridgeSweep implements TableSweep {

    private final Bridges bridges;
    private final AdvancePayoutResult payouts;

    BridgeSweep(Bridges bridges, AdvancePayoutResult payouts) {
        this.bridges = bridges;
        this.payouts = payouts;
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
