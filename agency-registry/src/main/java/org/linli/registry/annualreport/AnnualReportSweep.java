package org.linli.registry.annualreport;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Reminds before each last day, notices who is late, and ends what nobody did in its time. */
@ApplicationScoped
@Swept(name = "annual-reports", table = "annual_report")
class AnnualReportSweep implements TableSweep {

    private final AnnualReportService service;

    AnnualReportSweep(AnnualReportService service) {
        this.service = service;
    }

    @Override
    public void tick(UUID id, Instant now) {
        service.fellDue(id);
    }
}
