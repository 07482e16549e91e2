package org.linli.evaluation.complaint;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** Never who complains nor what they say. */
sealed interface ComplaintEvent extends DomainEvent {

    String TOPIC = "linli.evaluations";

    UUID complaintId();

    @Override
    default String key() {
        return complaintId().toString();
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.complaint.filed.v1")
    record Filed(UUID complaintId, UUID contractId, UUID agencyId, LocalDate answerUntil) implements ComplaintEvent {
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.complaint.answered.v1")
    record Answered(UUID complaintId, UUID contractId, UUID agencyId,
            Complaint.Verdict verdict) implements ComplaintEvent {
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.complaint.overdue.v1")
    record Overdue(UUID complaintId, UUID contractId, UUID agencyId, LocalDate answerUntil) implements ComplaintEvent {
    }

    @Fact(topic = TOPIC, type = "linli.evaluation.complaint.withdrawn.v1")
    record Withdrawn(UUID complaintId, UUID contractId, UUID agencyId) implements ComplaintEvent {
    }
}
