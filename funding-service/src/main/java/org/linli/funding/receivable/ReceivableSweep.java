package org.linli.funding.receivable;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.linli.platform.journal.Journal;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.Sweep;

/** Says which purchasers have let the term to confirm pass. */
@ApplicationScoped
class ReceivableSweep implements Sweep {

    private final Receivables receivables;
    private final Journal journal;

    ReceivableSweep(Receivables receivables, Journal journal) {
        this.receivables = receivables;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "receivable-confirmations";
    }

    @Override
    public int sweep(Instant now, int limit) {
        var due = receivables.due(now, limit);
        due.forEach(id -> receivables.get(id).tick(Deadline.dayOf(now)).ifPresent(journal::append));
        return due.size();
    }
}
