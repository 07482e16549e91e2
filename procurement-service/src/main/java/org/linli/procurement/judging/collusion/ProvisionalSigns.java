package org.linli.procurement.judging.collusion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.procurement.known.calendar.DeadlineRecomputed.Subject;
import org.linli.procurement.known.calendar.Provisional;
import org.linli.procurement.known.calendar.Reckoning;

/** Reckons provisional terms to decide on a sign again. */
@ApplicationScoped
class ProvisionalSigns implements Provisional {

    private final CollusionSigns signs;
    private final Journal journal;

    ProvisionalSigns(CollusionSigns signs, Journal journal) {
        this.signs = signs;
        this.journal = journal;
    }

    @Override
    public Subject subject() {
        return Subject.COLLUSION_SIGN;
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<UUID> due(Reckoning by, int limit) {
        return signs.getEntityManager().createNativeQuery("""
                select id from collusion_sign where (decide_until ->> 'provisional')::boolean
                and extract(year from json_day(decide_until -> 'lastDay'))::int in (:years)
                order by id for update skip locked limit :limit""", UUID.class).setParameter("years", by.years())
                .setParameter("limit", limit).getResultList();
    }

    @Override
    public void reckonAgain(UUID id, Reckoning by) {
        var sign = signs.get(id);
        sign.reckonAgain(by)
                .ifPresent(each -> journal.append(each.told(sign.tenderId(), Subject.COLLUSION_SIGN, sign.id())));
    }
}
