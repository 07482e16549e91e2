package org.linli.procurement.contracting.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.procurement.known.calendar.DeadlineRecomputed.Subject;
import org.linli.procurement.known.calendar.Provisional;
import org.linli.procurement.known.calendar.Reckoning;
import org.linli.procurement.tendering.tender.Tenders;

/** Reckons provisional terms to sign again. */
@ApplicationScoped
class ProvisionalAwards implements Provisional {

    private final Awards awards;
    private final Tenders tenders;
    private final Journal journal;

    ProvisionalAwards(Awards awards, Tenders tenders, Journal journal) {
        this.awards = awards;
        this.tenders = tenders;
        this.journal = journal;
    }

    @Override
    public Subject subject() {
        return Subject.AWARD;
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<UUID> due(Reckoning by, int limit) {
        return awards.getEntityManager().createNativeQuery("""
                select id from award where (sign_until ->> 'provisional')::boolean
                    and extract(year from json_day(sign_until -> 'lastDay'))::int in (:years)
                order by id for update skip locked limit :limit""", UUID.class).setParameter("years", by.years())
                .setParameter("limit", limit).getResultList();
    }

    @Override
    public void reckonAgain(UUID id, Reckoning by) {
        var award = awards.get(id);
        award.reckonAgain(tenders.get(award.tenderId()).procedure().signDays(), by)
                .ifPresent(each -> journal.append(each.told(award.tenderId(), Subject.AWARD, award.id())));
    }
}
