package org.linli.evaluation.violation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.Evidence;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

sealed interface ViolationEvent extends DomainEvent {

    String TOPIC = "linli.evaluations";

    UUID violationId();

    @Override
    default String key() {
        return violationId().toString();
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.violation.suspected.v1")
    record Suspected(UUID violationId, UUID contractId, UUID agencyId, String kind) implements ViolationEvent {
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.violation.notified.v1")
    record Notified(UUID violationId, UUID contractId, UUID agencyId, String kind,
            LocalDate answerUntil) implements ViolationEvent {
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.violation.answered.v1")
    record Answered(UUID violationId, UUID contractId, UUID agencyId, boolean silent) implements ViolationEvent {
    }

    /** The office let a step pass; that is never held against the agency. */
    @Fact(topic = TOPIC, type = "linli.evaluation.violation.overdue.v1")
    record Overdue(UUID violationId, UUID contractId, UUID agencyId, ViolationStatus status,
            LocalDate until) implements ViolationEvent {
    }

    /** What was found does not hold: whatever it set off is to be undone. */
    @Fact(topic = TOPIC, type = "linli.evaluation.violation.revoked.v1")
    record Revoked(UUID violationId, UUID contractId, UUID agencyId, Violation.Severity severity, String reason,
            LocalDate on) implements ViolationEvent {
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.violation.found.v1")
    record Found(UUID violationId, @Nullable UUID evaluationId, UUID contractId, UUID agencyId,
            Violation.Severity severity, String kind, List<Evidence> evidence,
            LocalDate foundOn) implements ViolationEvent {
    }

    /** The office let it lie for several terms: it is over for the agency, and may be reported anew. */
    @Fact(topic = TOPIC, type = "linli.evaluation.violation.lapsed.v1")
    record Lapsed(UUID violationId, UUID contractId, UUID agencyId) implements ViolationEvent {
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.violation.dismissed.v1")
    record Dismissed(UUID violationId, UUID contractId, UUID agencyId) implements ViolationEvent {
    }
}
