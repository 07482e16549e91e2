package org.linli.procurement.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.time.Sweep;

/** Says once that a request for a recusal was not decided in time. */
@ApplicationScoped
class RecusalDeadlines implements Sweep {

    private final RecusalRequests requests;
    private final Journal journal;

    RecusalDeadlines(RecusalRequests requests, Journal journal) {
        this.requests = requests;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "recusal-deadlines";
    }

    @Override
    public int sweep(Instant now, int limit) {
        var due = requests.getEntityManager().createNativeQuery("""
                select id from recusal_request where next_check_at <= :now order by next_check_at
                for update skip locked limit :limit""", UUID.class).setParameter("now", now).setParameter("limit", limit)
                .getResultList();
        for (Object id : due) {
            journal.append(requests.get((UUID) id).tick());
        }
        return due.size();
    }
}
