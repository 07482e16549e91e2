package org.linli.funding.receivable;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;
import org.linli.platform.time.Deadline;

/** Says which purchasers have let the term to confirm pass. */
@ApplicationScoped
class ReceivableSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final Receivables receivables;
    private final Journal journal;

    ReceivableSweep(DueRows rows, Receivables receivables, Journal journal) {
        this.rows = rows;
        this.receivables = receivables;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "receivable-confirmations";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("receivable", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        receivables.get(id).tick(Deadline.dayOf(now)).ifPresent(journal::append);
    }
}
