package org.linli.evaluation.rectification;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

sealed interface RectificationEvent extends DomainEvent {

    String TOPIC = "linli.evaluations";

    UUID evaluationId();

    @Override
    default String key() {
        return evaluationId().toString();
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.rectification.ordered.v1")
    record Ordered(UUID evaluationId, UUID rectificationId, UUID contractId, UUID agencyId, LocalDate planUntil,
            LocalDate doneUntil) implements RectificationEvent {
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.rectification.planned.v1")
    record Planned(UUID evaluationId, UUID rectificationId, UUID contractId,
            UUID agencyId) implements RectificationEvent {
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.rectification.done.v1")
    record Done(UUID evaluationId, UUID rectificationId, UUID contractId, UUID agencyId) implements RectificationEvent {
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.rectification.overdue.v1")
    record Overdue(UUID evaluationId, UUID rectificationId, UUID contractId, UUID agencyId, LocalDate planUntil,
            LocalDate doneUntil) implements RectificationEvent {
    }

    /** Still late at the end of a term. @param terms how many have passed; {@code until} the end of the next */
    @Fact(topic = TOPIC, type = "linli.evaluation.rectification.escalated.v1")
    record Escalated(UUID evaluationId, UUID rectificationId, UUID contractId, UUID agencyId, String purchaserId,
            int terms, LocalDate until) implements RectificationEvent {
    }

    /** Never put right: nobody waits for it any more. */
    @Fact(topic = TOPIC, type = "linli.evaluation.rectification.closed.v1")
    record Closed(UUID evaluationId, UUID rectificationId, UUID contractId, UUID agencyId, String purchaserId,
            LocalDate doneUntil) implements RectificationEvent {
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.rectification.verified.v1")
    record Verified(UUID evaluationId, UUID rectificationId, UUID contractId, UUID agencyId, LocalDate planUntil,
            LocalDate doneUntil) implements RectificationEvent {
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.rectification.failed.v1")
    record Failed(UUID evaluationId, UUID rectificationId, UUID contractId,
            UUID agencyId) implements RectificationEvent {
    }

    /** One assessor found that it is not right; nothing follows before another confirms it. */
    @Fact(topic = TOPIC, type = "linli.evaluation.rectification.failure-proposed.v1")
    record FailureProposed(UUID evaluationId, UUID rectificationId, UUID contractId,
            UUID agencyId) implements RectificationEvent {
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.rectification.failure-rejected.v1")
    record FailureRejected(UUID evaluationId, UUID rectificationId, UUID contractId,
            UUID agencyId) implements RectificationEvent {
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.rectification.extended.v1")
    record Extended(UUID evaluationId, UUID rectificationId, UUID contractId, UUID agencyId, LocalDate doneUntil,
            String reason) implements RectificationEvent {
    }

    /** The assessors let the day of the re-check pass. */
    @Fact(topic = TOPIC, type = "linli.evaluation.rectification.recheck-overdue.v1")
    record RecheckOverdue(UUID evaluationId, UUID rectificationId, UUID contractId, UUID agencyId,
            LocalDate recheckUntil) implements RectificationEvent {
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.rectification.withdrawn.v1")
    record Withdrawn(UUID evaluationId, UUID rectificationId, UUID contractId,
            UUID agencyId) implements RectificationEvent {
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.rectification.re-evaluation-ordered.v1")
    record ReEvaluationOrdered(UUID evaluationId, UUID rectificationId, UUID contractId, UUID agencyId,
            LocalDate dueOn) implements RectificationEvent {
    }
}
