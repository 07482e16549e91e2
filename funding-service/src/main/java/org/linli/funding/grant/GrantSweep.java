package org.linli.funding.grant;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;
import org.linli.platform.time.Deadline;

/** Says late promises. */
@ApplicationScoped
class GrantSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final Grants grants;
    private final Journal journal;

    GrantSweep(DueRows rows, Grants grants, Journal journal) {
        this.rows = rows;
        this.grants = grants;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "grants";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("grant_award", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        journal.append(grants.get(id).tick(Deadline.dayOf(now)));
    }
}
