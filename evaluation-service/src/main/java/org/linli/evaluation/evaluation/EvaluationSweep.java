package org.linli.evaluation.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.time.Sweep;

/** Lets time pass for every evaluation whose clock has come. */
@ApplicationScoped
class EvaluationDeadlines implements Sweep {

    private final Evaluations evaluations;
    private final Journal journal;
    private final Desk desk;

    EvaluationDeadlines(Evaluations evaluations, Journal journal, Desk desk) {
        this.evaluations = evaluations;
        this.journal = journal;
        this.desk = desk;
    }

    @Override
    public String name() {
        return "evaluation-deadlines";
    }

    @Override
    public int sweep(Instant now, int limit) {
        var clockwork = Clockwork.on(desk.today());
        List<UUID> due = evaluations.getEntityManager().createNativeQuery("""
                select id from evaluation where next_check_at <= :now
                order by next_check_at for update skip locked limit :limit""", UUID.class).setParameter("now", now)
                .setParameter("limit", limit).getResultList();
        due.forEach(id -> journal.append(clockwork.tick(evaluations.get(id))));
        return due.size();
    }
}
