package org.linli.workforce.wage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Opens the next month, and says which wages were not confirmed in time. */
@ApplicationScoped
@Swept(name = "wages", table = "wage_month")
class WageSweep implements TableSweep {

    private final WageService wages;

    WageSweep(WageService wages) {
        this.wages = wages;
    }

    @Override
    public void tick(UUID id, Instant now) {
        wages.fellDue(id);
    }
}
