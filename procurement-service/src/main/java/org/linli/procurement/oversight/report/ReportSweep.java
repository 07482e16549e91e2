package org.linli.procurement.oversight.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Says once that a purchaser let the term to answer pass. */
@ApplicationScoped
@Swept(name = "report-deadlines", table = "purchaser_report")
class ReportSweep implements TableSweep {

    private final Reports reports;
    private final Commands commands;

    ReportSweep(Reports reports, Commands commands) {
        this.reports = reports;
        this.commands = commands;
    }

    @Override
    public void tick(UUID id, Instant now) {
        commands.give(reports.locked(id), ReportCommand.MISS, PurchaserReport::miss);
    }
}
