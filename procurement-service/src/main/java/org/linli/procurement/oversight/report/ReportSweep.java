package org.linli.procurement.oversight.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Says once that a purchaser let the term to answer pass. */
@ApplicationScoped
class ReportSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final Reports reports;
    private final Commands commands;

    ReportSweep(DueRows rows, Reports reports, Commands commands) {
        this.rows = rows;
        this.reports = reports;
        this.commands = commands;
    }

    @Override
    public String name() {
        return "report-deadlines";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("purchaser_report", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        commands.give(reports.locked(id), ReportCommand.MISS, PurchaserReport::miss);
    }
}
