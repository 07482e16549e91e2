package org.linli.procurement.need;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Sweep;

/** Expires surveys that are too old to buy on (P01.age). */
@ApplicationScoped
class SurveyExpiry implements Sweep {

    private final AreaSurveys surveys;
    private final Journal journal;
    private final Rules rules;

    SurveyExpiry(AreaSurveys surveys, Journal journal, Rules rules) {
        this.surveys = surveys;
        this.journal = journal;
        this.rules = rules;
    }

    @Override
    public String name() {
        return "survey-expiry";
    }

    @Override
    public int sweep(Instant now, int limit) {
        var due = surveys.getEntityManager().createNativeQuery("""
                select id from area_survey where next_check_at <= :now order by next_check_at
                for update skip locked limit :limit""", UUID.class).setParameter("now", now).setParameter("limit", limit)
                .getResultList();
        for (Object id : due) {
            surveys.get((UUID) id).tick(now, rules.book()).ifPresent(journal::append);
        }
        return due.size();
    }
}
