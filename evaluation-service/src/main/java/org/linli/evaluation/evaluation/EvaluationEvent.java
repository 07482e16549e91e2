package org.linli.evaluation.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.AreaType;
import org.linli.evaluation.framework.Effect;
import org.linli.evaluation.framework.Grade;
import org.linli.evaluation.response.Stance;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

sealed interface EvaluationEvent extends DomainEvent {

    String TOPIC = "linli.evaluations";

    UUID evaluationId();

    @Override
    default String key() {
        return evaluationId().toString();
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.evaluation.scheduled.v1")
    record Scheduled(UUID evaluationId, UUID contractId, UUID agencyId, Kind kind, AreaType areaType, String framework,
            LocalDate dueOn) implements EvaluationEvent {
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.evaluation.opened.v1")
    record Opened(UUID evaluationId, UUID contractId, UUID agencyId, Kind kind) implements EvaluationEvent {
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.evaluation.rescheduled.v1")
    record Rescheduled(UUID evaluationId, UUID contractId, LocalDate from, LocalDate to, int daysMoved, String reason,
            @Nullable UUID payableId) implements EvaluationEvent {
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.evaluation.overdue.v1")
    record Overdue(UUID evaluationId, UUID contractId, UUID agencyId, Kind kind, LocalDate dueOn, int days)
            implements EvaluationEvent {
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.evaluation.submitted.v1")
    record Submitted(UUID evaluationId, UUID contractId, int observations) implements EvaluationEvent {
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.draft-result.issued.v1")
    record DraftIssued(UUID evaluationId, UUID contractId, UUID agencyId, LocalDate respondUntil) implements EvaluationEvent {
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.response.given.v1")
    record Responded(UUID evaluationId, UUID contractId, Stance stance) implements EvaluationEvent {
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.objection.answered.v1")
    record ObjectionAnswered(UUID evaluationId, UUID contractId) implements EvaluationEvent {
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.visit.completed.v1")
    record Visited(UUID evaluationId, UUID contractId, UUID agencyId) implements EvaluationEvent {
    }

    /** {@code mitigations} are what the agency is not to be blamed for, such as money that came late. */
    @Fact(topic = TOPIC, type = "linli.evaluation.evaluation.finalised.v1")
    record Finalised(UUID evaluationId, UUID contractId, UUID agencyId, Kind kind, String score, Grade grade,
            Map<String, String> dimensions, List<Mitigation> mitigations, LocalDate finalisedOn, List<Effect> effects)
            implements EvaluationEvent {
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.evaluation.cancelled.v1")
    record Cancelled(UUID evaluationId, UUID contractId, UUID agencyId, String reason) implements EvaluationEvent {
    }

    /** Something outside the agency's power that bears on a result. */
    record Mitigation(String reason, int days, List<UUID> payableIds) {
    }
}
