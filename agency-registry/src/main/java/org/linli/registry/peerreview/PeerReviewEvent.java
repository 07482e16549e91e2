package org.linli.registry.peerreview;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** What happens to a review of an agency by others; what was found is read where it stands, once it is public. */
sealed interface PeerReviewEvent extends DomainEvent {

    UUID peerReviewId();

    @Override
    default String key() {
        return peerReviewId().toString();
    }

    @Fact(topic = "linli.norms", type = "linli.registry.peer-review.drawn.v1")
    record Drawn(UUID peerReviewId, UUID agencyId, int year, List<UUID> reviewers,
            LocalDate reportBy) implements PeerReviewEvent {
    }

    /** A reviewer has a tie. @param drawnInstead null when nobody is left */
    @Fact(topic = "linli.norms", type = "linli.registry.peer-review.recused.v1")
    record Recused(UUID peerReviewId, UUID agencyId, @Nullable UUID drawnInstead) implements PeerReviewEvent {
    }

    /** @param last all reviewers have reported now */
    @Fact(topic = "linli.norms", type = "linli.registry.peer-review.reported.v1")
    record Reported(UUID peerReviewId, UUID agencyId, boolean last) implements PeerReviewEvent {
    }

    @Fact(topic = "linli.norms", type = "linli.registry.peer-review.answered.v1")
    record Answered(UUID peerReviewId, UUID agencyId) implements PeerReviewEvent {
    }

    /** The agency's time to answer is over, and it has not. */
    @Fact(topic = "linli.norms", type = "linli.registry.peer-review.answer-over.v1")
    record AnswerOver(UUID peerReviewId, UUID agencyId, LocalDate termEndedOn) implements PeerReviewEvent {
    }

    /** Reports are late; said at the end of every term. */
    @Fact(topic = "linli.norms", type = "linli.registry.peer-review.overdue.v1")
    record Overdue(UUID peerReviewId, UUID agencyId, List<UUID> awaited,
            LocalDate termEndedOn) implements PeerReviewEvent {
    }

    /** @param kept findings of norms that were kept, {@code broken} of those that were not */
    @Fact(topic = "linli.norms", type = "linli.registry.peer-review.published.v1")
    record Published(UUID peerReviewId, UUID agencyId, int year, int kept, int broken,
            LocalDate on) implements PeerReviewEvent {
    }

    /** Nobody without a tie is left. */
    @Fact(topic = "linli.norms", type = "linli.registry.peer-review.called-off.v1")
    record CalledOff(UUID peerReviewId, UUID agencyId, LocalDate on) implements PeerReviewEvent {
    }
}
