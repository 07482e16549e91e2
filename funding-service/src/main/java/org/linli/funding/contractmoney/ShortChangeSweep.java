package org.linli.funding.contractmoney;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Asks again for the money of changes whose budget line had too little. */
@ApplicationScoped
class ShortChangeSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final MoneyChanges changes;

    ShortChangeSweep(DueRows rows, MoneyChanges changes) {
        this.rows = rows;
        this.changes = changes;
    }

    @Override
    public String name() {
        return "short-changes";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("money_change", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        changes.again(id);
    }
}
