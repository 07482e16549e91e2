package org.linli.procurement.agency;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.time.Sweep;

/** Lifts award bars whose time is over. */
@ApplicationScoped
class AwardBarExpiry implements Sweep {

    private final AwardBars bars;
    private final Journal journal;

    AwardBarExpiry(AwardBars bars, Journal journal) {
        this.bars = bars;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "award-bar-expiry";
    }

    @Override
    public int sweep(Instant now, int limit) {
        List<?> due = bars.getEntityManager().createNativeQuery("""
                select id from award_bar where next_check_at <= :now order by next_check_at
                for update skip locked limit :limit""", UUID.class).setParameter("now", now).setParameter("limit", limit)
                .getResultList();
        due.forEach(id -> journal.append(bars.findById((UUID) id).tick()));
        return due.size();
    }
}
