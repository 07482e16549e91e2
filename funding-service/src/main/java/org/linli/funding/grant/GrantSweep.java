package org.linli.funding.grant;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;
import org.linli.platform.time.Deadline;

/** Says late promises. */
@ApplicationScoped
@Swept(name = "grants", table = "grant_award")
class GrantSweep implements TableSweep {

    private final Grants grants;
    private final Journal journal;

    GrantSweep(Grants grants, Journal journal) {
        this.grants = grants;
        this.journal = journal;
    }

    @Override
    public void tick(UUID id, Instant now) {
        journal.append(grants.get(id).tick(Deadline.dayOf(now)));
    }
}
