package org.linli.procurement.judging.recusal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.procurement.known.calendar.DeadlineRecalculation;
import org.linli.procurement.known.calendar.DeadlineRecomputed;
import org.linli.procurement.known.calendar.DeadlineRecomputed.Subject;
import org.linli.procurement.known.calendar.Provisional;
import org.linli.procurement.known.calendar.ProvisionalRows.Place;

/** Reckons provisional terms to decide on a recusal again. */
@ApplicationScoped
class RecusalRecalculation implements Provisional {

    private final RecusalRequests requests;

    RecusalRecalculation(RecusalRequests requests) {
        this.requests = requests;
    }

    @Override
    public Subject subject() {
        return Subject.RECUSAL;
    }

    @Override
    public Place place() {
        return Place.term("recusal_request", "decide_until");
    }

    @Override
    public List<DeadlineRecomputed> recompute(UUID id, DeadlineRecalculation by) {
        var request = requests.get(id);
        return request.recompute(by).stream().map(each -> each.toFact(request.tenderId(), subject(), id)).toList();
    }
}
