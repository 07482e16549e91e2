package org.linli.evaluation.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.DueRows;
import org.linli.platform.sweep.Sweep;

/** Lets time pass for every evaluation whose clock has come. */
@ApplicationScoped
class EvaluationSweep implements Sweep<UUID> {

    private final DueRows rows;
    private final Evaluations evaluations;
    private final Journal journal;
    private final Today today;

    EvaluationSweep(DueRows rows, Evaluations evaluations, Journal journal, Today today) {
        this.rows = rows;
        this.evaluations = evaluations;
        this.journal = journal;
        this.today = today;
    }

    @Override
    public String name() {
        return "evaluation-deadlines";
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return rows.of("evaluation", now, limit);
    }

    @Override
    public void tick(UUID id, Instant now) {
        tickAll(List.of(id), now);
    }

    /** By one day and its rules for all. */
    @Override
    public void tickAll(List<UUID> ids, Instant now) {
        var clockwork = Clockwork.on(today.day());
        ids.forEach(id -> journal.append(clockwork.tick(evaluations.get(id))));
    }
}
