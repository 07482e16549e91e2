package org.linli.procurement.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.time.Sweep;

/** Says once that a published plan went a year without a review. */
@ApplicationScoped
class PlanReviewDeadlines implements Sweep {

    private final Plans plans;
    private final Journal journal;

    PlanReviewDeadlines(Plans plans, Journal journal) {
        this.plans = plans;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "plan-reviews";
    }

    @Override
    public int sweep(Instant now, int limit) {
        var due = plans.getEntityManager().createNativeQuery("""
                select id from plan where next_check_at <= :now order by next_check_at
                for update skip locked limit :limit""", UUID.class).setParameter("now", now).setParameter("limit", limit)
                .getResultList();
        for (Object id : due) {
            plans.get((UUID) id).tick(now).ifPresent(journal::append);
        }
        return due.size();
    }
}
