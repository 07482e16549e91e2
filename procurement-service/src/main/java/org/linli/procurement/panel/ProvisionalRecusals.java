package org.linli.procurement.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.procurement.calendar.DeadlineRecomputed.Subject;
import org.linli.procurement.calendar.Provisional;
import org.linli.procurement.calendar.Reckoning;

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
    public int reckonAgain(Reckoning by, int limit) {
        var due = requests.getEntityManager().createNativeQuery("""
                select id from recusal_request where (decide_until ->> 'provisional')::boolean
                and extract(year from json_day(decide_until -> 'lastDay'))::int in (:years)
                order by id for update skip locked limit :limit""", UUID.class).setParameter("years", by.years())
                .setParameter("limit", limit).getResultList();
        for (Object id : due) {
            var request = requests.get((UUID) id);
            request.reckonAgain(by)
                    .ifPresent(each -> journal.append(each.told(request.tenderId(), Subject.RECUSAL, request.id())));
        }
        requests.flush();
        return due.size();
    }
}
