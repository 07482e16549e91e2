package org.linli.procurement.judging.recusal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.procurement.known.calendar.DeadlineRecalculation;
import org.linli.procurement.known.calendar.DeadlineRecomputed.Subject;
import org.linli.procurement.known.calendar.Provisional;
import org.linli.procurement.known.calendar.ProvisionalRows;

/** Reckons provisional terms to decide on a recusal again. */
@ApplicationScoped
class ProvisionalRecusals implements Provisional {

    private final RecusalRequests requests;
    private final ProvisionalRows rows;
    private final Journal journal;

    ProvisionalRecusals(RecusalRequests requests, ProvisionalRows rows, Journal journal) {
        this.requests = requests;
        this.rows = rows;
        this.journal = journal;
    }

    @Override
    public Subject subject() {
        return Subject.RECUSAL;
    }

    @Override
    public List<UUID> due(DeadlineRecalculation by, int limit) {
        return rows.byTerm("recusal_request", "decide_until", by, limit);
    }

    @Override
    public void recompute(UUID id, DeadlineRecalculation by) {
        var request = requests.get(id);
        request.recompute(by)
                .ifPresent(each -> journal.append(each.toFact(request.tenderId(), Subject.RECUSAL, request.id())));
    }
}
