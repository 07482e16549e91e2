package org.linli.procurement.planning.framework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;
import org.linli.platform.time.Deadline;

/** Ends registers whose term is over. */
@ApplicationScoped
class FrameworkSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final Frameworks frameworks;
    private final Journal journal;

    FrameworkSweep(DueRows rows, Frameworks frameworks, Journal journal) {
        this.rows = rows;
        this.frameworks = frameworks;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "framework-expiry";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("framework", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        journal.append(frameworks.get(id).end("TERM_OVER", Deadline.dayOf(now).minusDays(1)));
    }
}
