package org.linli.workforce.wage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Opens the next month, and says which wages were not confirmed in time. */
@ApplicationScoped
class WageSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final WageService wages;

    WageSweep(DueRows rows, WageService wages) {
        this.rows = rows;
        this.wages = wages;
    }

    @Override
    public String name() {
        return "wages";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("wage_month", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        wages.fellDue(id);
    }
}
