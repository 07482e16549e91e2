package org.linli.evaluation.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Says late answers. */
@ApplicationScoped
class ComplaintSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final Complaints complaints;
    private final Journal journal;

    ComplaintSweep(DueRows rows, Complaints complaints, Journal journal) {
        this.rows = rows;
        this.complaints = complaints;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "complaints";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("complaint", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        journal.append(complaints.get(id).fallOverdue());
    }
}
