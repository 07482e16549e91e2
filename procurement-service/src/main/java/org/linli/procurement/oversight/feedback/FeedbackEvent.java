package org.linli.procurement.oversight.feedback;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** What happens to feedback. Neither the words nor whose they are. */
sealed interface FeedbackEvent extends DomainEvent {

    UUID feedbackId();

    @Override
    default String key() {
        return feedbackId().toString();
    }

    @Fact(topic = "linli.purchasers", type = "linli.procurement.feedback.given.v1")
    record Given(UUID feedbackId, UUID tenderId, String purchaserId, FeedbackSubject subject,
            FeedbackAuthor.Kind authorKind, LocalDate givenOn, LocalDate answerUntil) implements FeedbackEvent {
    }

    @Fact(topic = "linli.purchasers", type = "linli.procurement.feedback.answered.v1")
    record Answered(UUID feedbackId, UUID tenderId, String purchaserId, boolean adopted, LocalDate answeredOn,
            boolean late) implements FeedbackEvent {
    }

    @Fact(topic = "linli.purchasers", type = "linli.procurement.feedback.overdue.v1")
    record Overdue(UUID feedbackId, UUID tenderId, String purchaserId, LocalDate termEndedOn) implements FeedbackEvent {
    }

    @Fact(topic = "linli.purchasers", type = "linli.procurement.feedback.rated.v1")
    record Rated(UUID feedbackId, UUID tenderId, String purchaserId, AnswerRating rating) implements FeedbackEvent {
    }
}
