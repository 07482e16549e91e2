package org.linli.registry.annualreport;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;

/** All annual reports. */
@ApplicationScoped
class AnnualReports implements Aggregates<AnnualReport> {

    @Override
    public String kind() {
        return "AnnualReport";
    }

    /** At most two: what the rows of one code owe for a year. */
    List<AnnualReport> ofYear(Collection<UUID> agencies, int year) {
        return list("agencyId in ?1 and year = ?2", agencies, year);
    }
}
