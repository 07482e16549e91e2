package org.linli.procurement.planning.consultation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.time.Deadline;

/** What happens to a consultation. No words and no person: those are read through the API. */
sealed interface ConsultationEvent extends DomainEvent {

    UUID consultationId();

    @Override
    default String key() {
        return consultationId().toString();
    }

    @Fact(topic = "linli.catalogue", type = "linli.procurement.consultation.opened.v1")
    record Opened(UUID consultationId, Subject subject, String subjectId, LocalDate openedOn,
            Deadline until) implements ConsultationEvent {
    }

    @Fact(topic = "linli.catalogue", type = "linli.procurement.comment.made.v1")
    record CommentMade(UUID consultationId, UUID commentId, AuthorKind authorKind, @Nullable UUID agencyId,
            @Nullable String about) implements ConsultationEvent {
    }

    @Fact(topic = "linli.catalogue", type = "linli.procurement.comment.answered.v1")
    record CommentAnswered(UUID consultationId, UUID commentId, boolean adopted) implements ConsultationEvent {
    }

    @Fact(topic = "linli.catalogue", type = "linli.procurement.consultation.ended.v1")
    record Ended(UUID consultationId, Subject subject, String subjectId, int comments,
            int unanswered) implements ConsultationEvent {
    }
}
