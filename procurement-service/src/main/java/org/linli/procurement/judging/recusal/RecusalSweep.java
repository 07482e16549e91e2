package org.linli.procurement.judging.recusal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Says once that a request for a recusal was not decided in time. */
@ApplicationScoped
@Swept(name = "recusal-deadlines", table = "recusal_request")
class RecusalSweep implements TableSweep {

    private final RecusalRequests requests;
    private final Journal journal;

    RecusalSweep(RecusalRequests requests, Journal journal) {
        this.requests = requests;
        this.journal = journal;
    }

    @Override
    public void tick(UUID id, Instant now) {
        journal.append(requests.get(id).tick());
    }
}
