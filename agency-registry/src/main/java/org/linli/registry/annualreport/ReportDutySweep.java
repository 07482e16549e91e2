package org.linli.registry.annualreport;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Opens each agency's duty to report when a year has ended. */
@ApplicationScoped
@Swept(name = "annual-report-duties", table = "report_duty", key = "agency_id")
class ReportDutySweep implements TableSweep {

    private final AnnualReportService service;

    ReportDutySweep(AnnualReportService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID agencyId, Instant now) {
        service.open(agencyId);
    }
}
