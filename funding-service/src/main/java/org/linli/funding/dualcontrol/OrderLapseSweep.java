package org.linli.funding.dualcontrol;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** What nobody has decided in its time is not done: whoever wants it proposes it anew. */
@ApplicationScoped
@Swept(name = "money-orders", table = "money_order")
class OrderLapseSweep implements TableSweep {

    private final MoneyOrders orders;

    OrderLapseSweep(MoneyOrders orders) {
        this.orders = orders;
    }

    @Override
    public void tick(UUID id, Instant now) {
        orders.lapse(id);
    }
}
