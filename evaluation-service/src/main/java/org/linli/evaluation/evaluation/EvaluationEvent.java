package org.linli.evaluation.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.AreaType;
import org.linli.evaluation.assessment.MarkDivergence;
import org.linli.evaluation.assessment.Produced;
import org.linli.evaluation.indicator.AssessorPart;
import org.linli.evaluation.indicator.Effect;
import org.linli.evaluation.indicator.Grade;
import org.linli.evaluation.result.AppealDecision;
import org.linli.evaluation.result.Correction;
import org.linli.evaluation.result.Outcome;
import org.linli.evaluation.result.Stance;
import org.linli.evaluation.result.Verdict;
import org.linli.evaluation.schedule.Kind;
import org.linli.evaluation.schedule.Mitigation;
import org.linli.evaluation.schedule.Plan;
import org.linli.evaluation.schedule.Ref;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

sealed interface EvaluationEvent extends DomainEvent {

    String TOPIC = "linli.evaluations";

    UUID evaluationId();

    /** What is said of a correction that was proposed. */
    static EvaluationEvent proposed(Ref ref, Correction correction) {
        var until = correction.confirmUntil().lastDay();
        return correction.hearing() == null ? new CorrectionProposed(ref.id(), ref.contractId(), ref.agencyId(), until)
                : new CorrectionDrafted(ref.id(), ref.contractId(), ref.agencyId(), until);
    }

    @Override
    default String key() {
        return evaluationId().toString();
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.evaluation.scheduled.v1")
    record Scheduled(UUID evaluationId, UUID contractId, UUID agencyId, Kind kind, AreaType areaType, String framework,
            LocalDate dueOn) implements EvaluationEvent {

        static Scheduled of(UUID id, Plan plan) {
            return new Scheduled(id, plan.contractId(), plan.agencyId(), plan.kind(), plan.facts().areaType(),
                    plan.facts().framework().name(), plan.due().dueOn());
        }
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.evaluation.opened.v1")
    record Opened(UUID evaluationId, UUID contractId, UUID agencyId, Kind kind) implements EvaluationEvent {
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.evaluation.rescheduled.v1")
    record Rescheduled(UUID evaluationId, UUID contractId, LocalDate from, LocalDate to, int daysMoved, String reason,
            @Nullable UUID payableId) implements EvaluationEvent {
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.evaluation.overdue.v1")
    record Overdue(UUID evaluationId, UUID contractId, UUID agencyId, Kind kind, LocalDate dueOn,
            int days) implements EvaluationEvent {
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.evaluation.submitted.v1")
    record Submitted(UUID evaluationId, UUID contractId, int observations, boolean byClock) implements EvaluationEvent {
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.evaluation.reopened.v1")
    record Reopened(UUID evaluationId, UUID contractId, UUID agencyId, String reason) implements EvaluationEvent {
    }

    /** What a status waits for, a moderation, an answer, a decision or the final result, was not done in its time. */
    @Fact(topic = TOPIC, type = "linli.evaluation.step.overdue.v1")
    record StepOverdue(UUID evaluationId, UUID contractId, UUID agencyId, Kind kind, EvaluationStatus status,
            LocalDate until, String rule) implements EvaluationEvent {
    }

    /** Purchaser (STREET) or users (COMMUNITY) did not give their part in its term; never held against the agency. */
    @Fact(topic = TOPIC, type = "linli.evaluation.part.overdue.v1")
    record PartOverdue(UUID evaluationId, UUID contractId, UUID agencyId, String purchaserId, AssessorPart part,
            LocalDate until) implements EvaluationEvent {
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.team.named.v1")
    record TeamNamed(UUID evaluationId, UUID contractId, List<Named> members) implements EvaluationEvent {
    }

    /** A person of the team. */
    record Named(AssessorPart part, UUID personId) {
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.moderation.opened.v1")
    record ModerationOpened(UUID evaluationId, UUID contractId,
            List<MarkDivergence> contested) implements EvaluationEvent {
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.marks.moderated.v1")
    record Moderated(UUID evaluationId, UUID contractId, AssessorPart part,
            String indicator) implements EvaluationEvent {
    }

    /** @param round of the draft that is void now; 1 for the first */
    @Fact(topic = TOPIC, type = "linli.evaluation.draft-result.withdrawn.v1")
    record DraftWithdrawn(UUID evaluationId, UUID contractId, UUID agencyId, int round,
            String reason) implements EvaluationEvent {
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.appeal.filed.v1")
    record AppealFiled(UUID evaluationId, UUID contractId, UUID agencyId,
            LocalDate decideUntil) implements EvaluationEvent {
    }

    /** One lead would decide so; nothing is decided yet. */
    @Fact(topic = TOPIC, type = "linli.evaluation.appeal.ruling-proposed.v1")
    record RulingProposed(UUID evaluationId, UUID contractId, AppealDecision.Outcome outcome,
            int round) implements EvaluationEvent {
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.appeal.ruling-rejected.v1")
    record RulingRejected(UUID evaluationId, UUID contractId, int round) implements EvaluationEvent {
    }

    /** Any outcome but DISMISSED voids the draft of that round. */
    @Fact(topic = TOPIC, type = "linli.evaluation.appeal.decided.v1")
    record AppealDecided(UUID evaluationId, UUID contractId, UUID agencyId, AppealDecision.Outcome outcome,
            int round) implements EvaluationEvent {
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.draft-result.issued.v1")
    record DraftIssued(UUID evaluationId, UUID contractId, UUID agencyId,
            LocalDate respondUntil) implements EvaluationEvent {
    }

    /** Without data that decide there is no result and no effect. @param missing TOTAL, DATA or the code of a gate */
    @Fact(topic = TOPIC, type = "linli.evaluation.evaluation.incomplete.v1")
    record Incomplete(UUID evaluationId, UUID contractId, UUID agencyId,
            List<String> missing) implements EvaluationEvent {
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.response.given.v1")
    record Responded(UUID evaluationId, UUID contractId, Stance stance) implements EvaluationEvent {
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.objection.answered.v1")
    record ObjectionAnswered(UUID evaluationId, UUID contractId) implements EvaluationEvent {
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.visit.completed.v1")
    record Visited(UUID evaluationId, UUID contractId, UUID agencyId, Kind kind) implements EvaluationEvent {
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.advice.followed.v1")
    record AdviceFollowed(UUID evaluationId, UUID contractId, UUID agencyId, int no) implements EvaluationEvent {
    }

    /** {@code mitigations} are what the agency is not to be blamed for, such as money that came late. */
    @Fact(topic = TOPIC, type = "linli.evaluation.evaluation.finalised.v1")
    record Finalised(UUID evaluationId, UUID contractId, UUID agencyId, Kind kind, String score, Grade grade,
            Map<String, String> dimensions, List<Mitigation> mitigations, LocalDate finalisedOn, List<Effect> effects,
            Produced produced) implements EvaluationEvent {

        static Finalised of(Ref ref, Verdict verdict, List<Mitigation> mitigations, LocalDate on, Produced produced) {
            return new Finalised(ref.id(), ref.contractId(), ref.agencyId(), ref.kind(), verdict.score(),
                    verdict.grade(), verdict.dimensions(), mitigations, on, verdict.effects(), produced);
        }
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.correction.proposed.v1")
    record CorrectionProposed(UUID evaluationId, UUID contractId, UUID agencyId,
            LocalDate confirmUntil) implements EvaluationEvent {
    }

    /** The result would become worse: it stands, and the agency is heard about the correction first. */
    @Fact(topic = TOPIC, type = "linli.evaluation.correction.drafted.v1")
    record CorrectionDrafted(UUID evaluationId, UUID contractId, UUID agencyId,
            LocalDate respondUntil) implements EvaluationEvent {
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.correction.lapsed.v1")
    record CorrectionLapsed(UUID evaluationId, UUID contractId, UUID agencyId) implements EvaluationEvent {
    }

    /**
     * Supersedes what was finalised, or corrected before: whatever {@code withdrawnEffects} set off is to be undone,
     * whatever {@code addedEffects} name is to be done as after a result.
     */
    @Fact(topic = TOPIC, type = "linli.evaluation.evaluation.corrected.v1")
    record Corrected(UUID evaluationId, UUID contractId, UUID agencyId, Kind kind, String score, Grade grade,
            Map<String, String> dimensions, List<Mitigation> mitigations, LocalDate finalisedOn, LocalDate correctedOn,
            List<Effect> effects, List<Effect> withdrawnEffects, List<Effect> addedEffects, String formerScore,
            Grade formerGrade, String reason, Produced produced) implements EvaluationEvent {

        static Corrected of(Ref ref, Verdict verdict, Verdict former, List<Mitigation> mitigations, Outcome outcome,
                LocalDate on, String reason, Produced produced) {
            return new Corrected(ref.id(), ref.contractId(), ref.agencyId(), ref.kind(), verdict.score(),
                    verdict.grade(), verdict.dimensions(), mitigations, outcome.finalisedOn().orElse(on), on,
                    verdict.effects(), without(former.effects(), verdict.effects()),
                    without(verdict.effects(), former.effects()), former.score(), former.grade(), reason, produced);
        }

        private static List<Effect> without(List<Effect> effects, List<Effect> others) {
            return effects.stream().filter(effect -> !others.contains(effect)).toList();
        }
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.evaluation.cancelled.v1")
    record Cancelled(UUID evaluationId, UUID contractId, UUID agencyId, String reason) implements EvaluationEvent {
    }
}
