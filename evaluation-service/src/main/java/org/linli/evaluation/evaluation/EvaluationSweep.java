package org.linli.evaluation.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.evaluation.delay.PaymentDelays;
import org.linli.evaluation.framework.Frameworks;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.platform.sweep.Swept;
import org.linli.platform.sweep.TableSweep;

/** Lets time pass for every evaluation whose clock has come. */
@ApplicationScoped
@Swept(name = "evaluation-deadlines", table = "evaluation")
class EvaluationSweep implements TableSweep {

    private final Evaluations evaluations;
    private final PaymentDelays delays;
    private final Frameworks frameworks;
    private final Journal journal;
    private final Today today;

    EvaluationSweep(Evaluations evaluations, PaymentDelays delays, Frameworks frameworks, Journal journal,
            Today today) {
        this.evaluations = evaluations;
        this.delays = delays;
        this.frameworks = frameworks;
        this.journal = journal;
        this.today = today;
    }

    @Override
    public void tick(UUID id, Instant now) {
        tickAll(List.of(id), now);
    }

    /**
     * By one day and its rules for all. Money that is late today too has moved the day before it is said to be late.
     */
    @Override
    public void tickAll(List<UUID> ids, Instant now) {
        var day = today.day();
        var clockwork = Clockwork.on(day);
        for (var id : ids) {
            var evaluation = evaluations.get(id);
            if (evaluation.accepted().contains(EvaluationCommand.MOVE)) {
                var lost = delays.of(evaluation.plan().contractId(), evaluation.plan().due().plannedOn(), day.date());
                evaluation.moneyWasLate(lost, null).ifPresent(journal::append);
            }
            if (clockwork.arePartsLate(evaluation)) {
                journal.append(
                        clockwork.partsLate(evaluation, frameworks.content(evaluation.plan().facts().framework())));
            }
            journal.append(clockwork.tick(evaluation));
        }
    }
}
