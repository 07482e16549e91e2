package org.linli.funding.overdue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.linli.platform.sweep.Sweep;
import org.linli.platform.time.Deadline;

/**
 * From New Year's Day on: last year's overdue contracts are published once every day of it is caught up, by 31 March
 * (国务院令802 art 18).
 */
@ApplicationScoped
class DisclosureSweep implements Sweep<Integer> {

    private final Disclosures disclosures;

    DisclosureSweep(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    @Override
    public String name() {
        return "yearly-disclosure";
    }

    @Override
    public List<Integer> due(Instant now, int limit) {
        var lastYear = Deadline.dayOf(now).getYear() - 1;
        return disclosures.of(lastYear).isEmpty() && disclosures.isReady(lastYear) ? List.of(lastYear) : List.of();
    }

    @Override
    public void tick(Integer year, Instant now) {
        disclosures.publish(year);
    }
}
