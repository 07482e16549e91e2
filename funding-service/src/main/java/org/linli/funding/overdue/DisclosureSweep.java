package org.linli.funding.overdue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.Sweep;

/** From New Year's Day on: last year's overdue contracts are published once, long before 31 March (国务院令802 art 18). */
@ApplicationScoped
class YearlyDisclosure implements Sweep {

    private final Disclosures disclosures;

    YearlyDisclosure(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    @Override
    public String name() {
        return "yearly-disclosure";
    }

    @Override
    public int sweep(Instant now, int limit) {
        var lastYear = Deadline.dayOf(now).getYear() - 1;
        if (disclosures.of(lastYear).isPresent()) {
            return 0;
        }
        disclosures.publish(lastYear);
        return 1;
    }
}
