package org.linli.funding.receivable;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;
import org.linli.platform.time.Deadline;

/** Says which purchasers have let the term to confirm pass. */
@ApplicationScoped
@Swept(name = "receivable-confirmations", table = "receivable")
class ReceivableSweep implements TableSweep {

    private final Receivables receivables;
    private final Journal journal;

    ReceivableSweep(Receivables receivables, Journal journal) {
        this.receivables = receivables;
        this.journal = journal;
    }

    @Override
    public void tick(UUID id, Instant now) {
        receivables.get(id).tick(Deadline.dayOf(now)).ifPresent(journal::append);
    }
}
