package org.linli.registry.annualreport;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Reminds before each last day, notices who is late, and ends what nobody did in its time. */
@ApplicationScoped
class AnnualReportSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final AnnualReportService service;

    AnnualReportSweep(DueRows rows, AnnualReportService service) {
        this.rows = rows;
        this.service = service;
    }

    @Override
    public String name() {
        return "annual-reports";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("annual_report", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.fellDue(id);
    }
}
