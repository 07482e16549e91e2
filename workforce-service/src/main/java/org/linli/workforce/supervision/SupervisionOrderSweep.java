package org.linli.workforce.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.rule.Rules;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;
import org.linli.platform.time.Deadline;

/** Says what an ordered supervision missed. */
@ApplicationScoped
class SupervisionOrderSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final SupervisionOrders orders;
    private final Journal journal;
    private final Rules rules;

    SupervisionOrderSweep(DueRows rows, SupervisionOrders orders, Journal journal, Rules rules) {
        this.rows = rows;
        this.orders = orders;
        this.journal = journal;
        this.rules = rules;
    }

    @Override
    public String name() {
        return "supervision-orders";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("supervision_order", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        journal.append(orders.get(id).miss(rules.get("T09-REPORT", Deadline.dayOf(now))));
    }
}
