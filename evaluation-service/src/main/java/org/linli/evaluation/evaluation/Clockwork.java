package org.linli.evaluation.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.indicator.FrameworkContent;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.time.Deadline;

/** What passing time does to an evaluation in each status. Looked at too early it does nothing. */
record Clockwork(BusinessDay today, List<Integer> thresholds) {

    /** @param today with its rules: E07.1 to E07.3 are the days late at which it is said */
    static Clockwork on(BusinessDay today) {
        return new Clockwork(today,
                Stream.of("E07.1", "E07.2", "E07.3").map(rule -> today.rule(rule).asInt()).sorted().toList());
    }

    List<EvaluationEvent> tick(Evaluation evaluation) {
        evaluation.outcome().lapseCancelling(today.date());
        var said = new ArrayList<>(rulingLate(evaluation));
        said.addAll(passes(evaluation));
        if (awaitsParts(evaluation)) {
            evaluation.assessment().partsAwaited().ifPresent(parts -> evaluation.watch().look(parts.passesAt()));
        }
        evaluation.outcome().cancellation()
                .ifPresent(proposed -> evaluation.watch().look(proposed.confirmUntil().passesAt()));
        evaluation.outcome().confirmRulingUntil().ifPresent(until -> evaluation.watch().look(until.passesAt()));
        return said;
    }

    /** Nobody confirmed what was proposed of an appeal; where the step waits as long, that it is late says it. */
    private List<EvaluationEvent> rulingLate(Evaluation evaluation) {
        return evaluation.outcome().confirmRulingUntil().filter(until -> today.date().isAfter(until.lastDay()))
                .map(until -> {
                    evaluation.outcome().rulingOverdue();
                    return evaluation.watch().stepUntil().filter(until::equals).isPresent() ? List.<EvaluationEvent>of()
                            : List.<EvaluationEvent>of(stepLate(evaluation, until));
                }).orElse(List.of());
    }

    /** Whether purchaser and users have let their term pass and nobody has said so. */
    boolean arePartsLate(Evaluation evaluation) {
        return awaitsParts(evaluation) && evaluation.assessment().partsAwaited()
                .filter(until -> today.date().isAfter(until.lastDay())).isPresent();
    }

    /** Of purchaser and users, what they did not give in their term: each part once. */
    List<EvaluationEvent> partsLate(Evaluation evaluation, FrameworkContent content) {
        var plan = evaluation.plan();
        var until = evaluation.assessment().partsAwaited().orElseThrow().lastDay();
        return evaluation.assessment().partsLate(content).stream()
                .<EvaluationEvent>map(part -> new EvaluationEvent.PartOverdue(evaluation.id(), plan.contractId(),
                        plan.agencyId(), plan.purchaserId(), part, until))
                .toList();
    }

    private static boolean awaitsParts(Evaluation evaluation) {
        return switch (evaluation.status()) {
            case SUBMITTED, VERIFYING, INCOMPLETE -> true;
            case PLANNED, OPEN, MODERATION, DRAFT_RESULT, RESPONSE, APPEAL, FINAL, CORRECTED, CANCELLED -> false;
        };
    }

    private List<EvaluationEvent> passes(Evaluation evaluation) {
        return switch (evaluation.status()) {
            case PLANNED, SUBMITTED, VERIFYING -> {
                var said = late(evaluation);
                evaluation.watch().day(next(evaluation));
                yield said;
            }
            case OPEN -> claims(evaluation);
            case INCOMPLETE, MODERATION, DRAFT_RESULT, RESPONSE, APPEAL -> step(evaluation);
            case FINAL, CORRECTED -> {
                var said = passed(evaluation) ? List.of(correctionLate(evaluation)) : List.<EvaluationEvent>of();
                evaluation.watch().also(null);
                yield said;
            }
            case CANCELLED -> List.of();
        };
    }

    /** What the status waits for is late, and so may be the whole. */
    private List<EvaluationEvent> step(Evaluation evaluation) {
        var said = new ArrayList<>(late(evaluation));
        if (evaluation.status() == EvaluationStatus.DRAFT_RESULT && passed(evaluation)) {
            said.add(evaluation.hear(EvaluationCommand.FALL_SILENT, hearing -> hearing.fallSilent(today)));
        }
        evaluation.watch().unsaid(today.date()).ifPresent(step -> {
            evaluation.watch().said();
            said.add(stepLate(evaluation, step));
        });
        evaluation.watch().also(next(evaluation));
        return said;
    }

    /** The agency's silence lets a correction go on; that of the office ends it, and the result stands. */
    private EvaluationEvent correctionLate(Evaluation evaluation) {
        return evaluation.accepted().contains(EvaluationCommand.FALL_SILENT)
                ? evaluation.hear(EvaluationCommand.FALL_SILENT, hearing -> hearing.fallSilent(today))
                : evaluation.lapseCorrection();
    }

    /** The time to claim ends by itself: an agency that says nothing stops nobody. */
    private List<EvaluationEvent> claims(Evaluation evaluation) {
        var said = new ArrayList<>(late(evaluation));
        var step = evaluation.watch().stepUntil();
        if (passed(evaluation)) {
            said.add(evaluation.closeClaims(today));
            evaluation.watch().day(next(evaluation));
        } else if (step.isPresent()) {
            evaluation.watch().both(step.get(), next(evaluation));
        } else {
            evaluation.watch().day(next(evaluation));
        }
        return said;
    }

    private List<EvaluationEvent> late(Evaluation evaluation) {
        var plan = evaluation.plan();
        var reached = plan.due().reached(today.date(), thresholds);
        reached.forEach(plan::saidLate);
        return reached.stream().<EvaluationEvent>map(days -> new EvaluationEvent.Overdue(evaluation.id(),
                plan.contractId(), plan.agencyId(), plan.kind(), plan.due().dueOn(), days)).toList();
    }

    private EvaluationEvent stepLate(Evaluation evaluation, Deadline step) {
        return new EvaluationEvent.StepOverdue(evaluation.id(), evaluation.plan().contractId(),
                evaluation.plan().agencyId(), evaluation.plan().kind(), evaluation.status(), step.lastDay(),
                step.rule());
    }

    private @Nullable Instant next(Evaluation evaluation) {
        return evaluation.plan().due().nextCheck(thresholds).orElse(null);
    }

    private boolean passed(Evaluation evaluation) {
        return evaluation.watch().passed(today.date()).isPresent();
    }
}
