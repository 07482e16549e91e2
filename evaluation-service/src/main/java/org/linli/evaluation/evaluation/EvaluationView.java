package org.linli.evaluation.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.assessment.Assessment;
import org.linli.evaluation.assessment.Judgement;
import org.linli.evaluation.assessment.Moderation;
import org.linli.evaluation.assessment.Observation;
import org.linli.evaluation.indicator.Effect;
import org.linli.evaluation.indicator.Grade;
import org.linli.evaluation.result.Cancellation;
import org.linli.evaluation.result.Correction;
import org.linli.evaluation.result.DueProcess;
import org.linli.evaluation.result.Ruling;
import org.linli.evaluation.result.VisitReport;
import org.linli.evaluation.schedule.Facts;
import org.linli.evaluation.schedule.Kind;
import org.linli.evaluation.schedule.Mitigation;
import org.linli.evaluation.score.ScoreResult;
import org.linli.evaluation.workforce.WorkforcePicture;
import org.linli.platform.identity.Caller;
import org.linli.platform.time.Deadline;

/**
 * An evaluation as the caller may see it: until marking is over everybody sees their own marks alone, and only an
 * auditor sees all.
 *
 * @param stepUntil what the status waits for is in time through the end of its last day
 * @param voidedRounds drafts that did not hold, with what was said about them
 * @param missing what no data was brought for, when it was to be drafted last
 * @param partsUntil purchaser and users give their parts through the end of its last day; afterwards the result does
 * without, or is INCOMPLETE where the framework requires the part
 * @param workforce what workforce said of the people behind it when the result was drafted; counts only
 * @param correction proposed and not confirmed; the agency sees one that it is heard about
 * @param proposedCancellation waits for a second lead, and is shown to who is not limited to their own; so does
 * {@code proposedRuling} on an appeal
 */
record EvaluationView(UUID id, String number, UUID contractId, UUID agencyId, String purchaserId, Kind kind,
        EvaluationStatus status, Facts facts, LocalDate plannedOn, LocalDate dueOn, int daysMoved, int overdueDays,
        List<Mitigation> mitigations, List<EvaluationApi.TeamMember> team, List<Observation> observations,
        List<Assessment.Reopening> reopenings, List<Judgement> marks, List<Moderation> moderations,
        @Nullable String coaching, @Nullable VisitReport visit, @Nullable DueProcess process,
        List<DueProcess> voidedRounds, @Nullable Deadline stepUntil, @Nullable BigDecimal score, @Nullable Grade grade,
        @Nullable List<Effect> effects, @Nullable LocalDate finalisedOn, @Nullable Correction correction,
        List<Correction> corrections, @Nullable String cancelReason, @Nullable Cancellation proposedCancellation,
        @Nullable Ruling proposedRuling, @Nullable List<String> missing, @Nullable Deadline partsUntil,
        @Nullable WorkforcePicture workforce, List<String> allowedActions) {

    static EvaluationView of(Evaluation evaluation, Caller caller) {
        var plan = evaluation.plan();
        var assessment = evaluation.assessment();
        var outcome = evaluation.outcome();
        var disclosed = evaluation.status().isDisclosed();
        return new EvaluationView(evaluation.id(), plan.number(), plan.contractId(), plan.agencyId(),
                plan.purchaserId(), plan.kind(), evaluation.status(), plan.facts(), plan.due().plannedOn(),
                plan.due().dueOn(), plan.due().daysMoved(), plan.due().overdueSaid(), plan.mitigations(),
                assessment.team().seats().stream().map(EvaluationApi.TeamMember::of).toList(),
                assessment.observations(), assessment.reopenings(),
                assessment.marks(shown(evaluation.status(), caller)),
                disclosed || !caller.ownOnly() ? assessment.moderations() : List.of(), outcome.coaching().orElse(null),
                outcome.visit().orElse(null), outcome.hearing().orElse(null), outcome.voidedRounds(),
                evaluation.watch().stepUntil().orElse(null), outcome.result().map(ScoreResult::score).orElse(null),
                outcome.grade().orElse(null), outcome.effects().orElse(null), outcome.finalisedOn().orElse(null),
                outcome.correction().filter(one -> !caller.ownOnly() || one.hearing() != null).orElse(null),
                outcome.corrections(), outcome.cancelReason().orElse(null),
                outcome.cancellation().filter(one -> !caller.ownOnly()).orElse(null),
                outcome.ruling().filter(one -> !caller.ownOnly()).orElse(null), outcome.missing().orElse(null),
                assessment.partsUntil(), assessment.workforce().orElse(null), evaluation.allowedTo(caller));
    }

    private static Predicate<Judgement> shown(EvaluationStatus status, Caller caller) {
        if (status.isDisclosed()) {
            return mark -> true;
        }
        if (caller.ownOnly()) {
            return mark -> caller.actor().hasAccount(mark.by());
        }
        var all = !status.isBlind() || caller.hasRole("auditor") && !caller.hasRole("assessor");
        return all ? mark -> true : mark -> caller.actor().hasAccount(mark.by());
    }
}
