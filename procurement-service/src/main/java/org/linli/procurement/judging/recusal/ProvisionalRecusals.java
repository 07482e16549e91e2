package org.linli.procurement.judging.recusal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.procurement.known.calendar.DeadlineRecomputed.Subject;
import org.linli.procurement.known.calendar.Provisional;
import org.linli.procurement.known.calendar.Reckoning;

/** Reckons provisional terms to decide on a recusal again. */
@ApplicationScoped
class ProvisionalRecusals implements Provisional {

    private final RecusalRequests requests;
    private final Journal journal;

    ProvisionalRecusals(RecusalRequests requests, Journal journal) {
        this.requests = requests;
        this.journal = journal;
    }

    @Override
    public Subject subject() {
        return Subject.RECUSAL;
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<UUID> due(Reckoning by, int limit) {
        return requests.getEntityManager().createNativeQuery("""
                select id from recusal_request where (decide_until ->> 'provisional')::boolean
                and extract(year from json_day(decide_until -> 'lastDay'))::int in (:years)
                order by id for update skip locked limit :limit""", UUID.class).setParameter("years", by.years())
                .setParameter("limit", limit).getResultList();
    }

    @Override
    public void reckonAgain(UUID id, Reckoning by) {
        var request = requests.get(id);
        request.reckonAgain(by)
                .ifPresent(each -> journal.append(each.told(request.tenderId(), Subject.RECUSAL, request.id())));
    }
}
