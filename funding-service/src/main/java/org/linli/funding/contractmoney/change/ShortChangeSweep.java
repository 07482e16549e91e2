package org.linli.funding.contractmoney.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Asks again for the money of changes whose budget line had too little. */
@ApplicationScoped
@Swept(name = "short-changes", table = "money_change")
class ShortChangeSweep implements TableSweep {

    private final MoneyChanges changes;

    ShortChangeSweep(MoneyChanges changes) {
        this.changes = changes;
    }

    @Override
    public void tick(UUID id, Instant now) {
        changes.again(id);
    }
}
