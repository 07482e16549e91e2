package org.linli.evaluation.scope;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Silence of the purchaser withdraws a request. */
@ApplicationScoped
@Swept(name = "scope-requests", table = "scope_request")
class ScopeRequestSweep implements TableSweep {

    private final ScopeRequests requests;
    private final Journal journal;

    ScopeRequestSweep(ScopeRequests requests, Journal journal) {
        this.requests = requests;
        this.journal = journal;
    }

    @Override
    public void tick(UUID id, Instant now) {
        journal.append(requests.get(id).lapse());
    }
}
