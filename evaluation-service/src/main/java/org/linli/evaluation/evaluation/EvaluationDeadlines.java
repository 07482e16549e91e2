package org.linli.evaluation.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.platform.journal.Journal;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.Sweep;

/** Says that an evaluation is late, once per threshold, and ends the waiting for a response. */
@ApplicationScoped
class EvaluationDeadlines implements Sweep {

    private final Evaluations evaluations;
    private final Journal journal;
    private final Rules rules;

    EvaluationDeadlines(Evaluations evaluations, Journal journal, Rules rules) {
        this.evaluations = evaluations;
        this.journal = journal;
        this.rules = rules;
    }

    @Override
    public String name() {
        return "evaluation-deadlines";
    }

    @Override
    public int sweep(Instant now, int limit) {
        var today = Deadline.dayOf(now);
        var thresholds = Stream.of("E07.1", "E07.2", "E07.3").map(rule -> rules.get(rule, today).asInt()).sorted().toList();
        List<UUID> due = evaluations.getEntityManager().createNativeQuery("""
                select id from evaluation where next_check_at <= :now
                order by next_check_at for update skip locked limit :limit""", UUID.class).setParameter("now", now)
                .setParameter("limit", limit).getResultList();
        due.forEach(id -> journal.append(evaluations.get(id).tick(today, thresholds)));
        return due.size();
    }
}
