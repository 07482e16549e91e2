package org.linli.procurement.judging.recusal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Says once that a request for a recusal was not decided in time. */
@ApplicationScoped
class RecusalSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final RecusalRequests requests;
    private final Journal journal;

    RecusalSweep(DueRows rows, RecusalRequests requests, Journal journal) {
        this.rows = rows;
        this.requests = requests;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "recusal-deadlines";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("recusal_request", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        journal.append(requests.get(id).tick());
    }
}
