package org.linli.procurement.tendering.question;

import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** What happens to a question. No fact says whose it is. */
sealed interface QuestionEvent extends DomainEvent {

    UUID tenderId();

    @Override
    default String key() {
        return tenderId().toString();
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.tender.question-asked.v1")
    record Asked(UUID tenderId, UUID questionId) implements QuestionEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.tender.question-answered.v1")
    record Answered(UUID tenderId, UUID questionId) implements QuestionEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.tender.question-withdrawn.v1")
    record Withdrawn(UUID tenderId, UUID questionId) implements QuestionEvent {
    }
}
