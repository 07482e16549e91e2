package org.linli.procurement.tendering.tender;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.procurement.known.calendar.DeadlineRecomputed.Subject;
import org.linli.procurement.known.calendar.Provisional;
import org.linli.procurement.known.calendar.Reckoning;

/** Reckons the provisional terms of tenders again. */
@ApplicationScoped
class ProvisionalTenders implements Provisional {

    private final Tenders tenders;
    private final Journal journal;

    ProvisionalTenders(Tenders tenders, Journal journal) {
        this.tenders = tenders;
        this.journal = journal;
    }

    @Override
    public Subject subject() {
        return Subject.TENDER;
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<UUID> due(Reckoning by, int limit) {
        return tenders.getEntityManager().createNativeQuery("""
                select id from tender where jsonb_path_exists(clocks, '$.*.provisional ? (@ == true)')
                and exists (select from jsonb_each(clocks) as term (name, said)
                    where jsonb_typeof(said) = 'object'
                    and (said ->> 'provisional')::boolean and extract(year
                        from json_day(said -> 'lastDay'))::int in (:years))
                order by id for update skip locked limit :limit""", UUID.class).setParameter("years", by.years())
                .setParameter("limit", limit).getResultList();
    }

    @Override
    public void reckonAgain(UUID id, Reckoning by) {
        var tender = tenders.get(id);
        tender.reckonAgain(by).forEach(each -> journal.append(each.told(tender.id(), Subject.TENDER, tender.id())));
    }
}
