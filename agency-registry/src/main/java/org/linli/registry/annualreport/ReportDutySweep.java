package org.linli.registry.annualreport;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Opens each agency's duty to report when a year has ended. */
@ApplicationScoped
class ReportDutySweep implements Sweep<UUID> {

    private final DueRows rows;
    private final AnnualReportService service;

    ReportDutySweep(DueRows rows, AnnualReportService service) {
        this.rows = rows;
        this.service = service;
    }

    @Override
    public String name() {
        return "annual-report-duties";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("report_duty", "agency_id", now, limit);
    }

    @Override
    public void tick(UUID agencyId, Instant now) {
        service.open(agencyId);
    }
}
