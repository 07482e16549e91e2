package org.linli.evaluation.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Says late answers. */
@ApplicationScoped
@Swept(name = "complaints", table = "complaint")
class ComplaintSweep implements TableSweep {

    private final Complaints complaints;
    private final Journal journal;

    ComplaintSweep(Complaints complaints, Journal journal) {
        this.complaints = complaints;
        this.journal = journal;
    }

    @Override
    public void tick(UUID id, Instant now) {
        journal.append(complaints.get(id).fallOverdue());
    }
}
