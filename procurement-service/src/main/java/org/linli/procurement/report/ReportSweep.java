package org.linli.procurement.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Says once that a purchaser let the term to answer pass. */
@ApplicationScoped
class ReportSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final Reports reports;
    private final Journal journal;

    ReportSweep(DueRows rows, Reports reports, Journal journal) {
        this.rows = rows;
        this.reports = reports;
        this.journal = journal;
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
        journal.append(reports.get(id).miss());
    }
}
