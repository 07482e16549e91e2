package org.linli.funding.dualcontrol;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.sweep.Sweep;

/**
 * An order ends with what it is about: a file that was put away, a payable that moved on since it was seen, an advance
 * that lapsed. Nobody is asked to confirm what can never be done.
 */
@ApplicationScoped
class OvertakenOrderSweep implements Sweep<UUID> {

    private final MoneyOrders orders;

    OvertakenOrderSweep(MoneyOrders orders) {
        this.orders = orders;
    }

    @Override
    public String name() {
        return "money-orders-overtaken";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return orders.overtaken(limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        orders.overtake(id);
    }
}
