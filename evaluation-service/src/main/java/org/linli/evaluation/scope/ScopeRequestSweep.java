package org.linli.evaluation.scope;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Silence of the purchaser withdraws a request. */
@ApplicationScoped
class ScopeRequestSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final ScopeRequests requests;
    private final Journal journal;

    ScopeRequestSweep(DueRows rows, ScopeRequests requests, Journal journal) {
        this.rows = rows;
        this.requests = requests;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "scope-requests";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("scope_request", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        journal.append(requests.get(id).lapse());
    }
}
