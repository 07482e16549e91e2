package org.linli.registry.norm;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** What happens to one edition of a norm; who voted how is never told. */
sealed interface NormEvent extends DomainEvent {

    UUID normId();

    @Override
    default String key() {
        return normId().toString();
    }

    @Fact(topic = "linli.norms", type = "linli.registry.norm.consulted.v1")
    record Consulted(UUID normId, String code, int edition, LocalDate commentUntil) implements NormEvent {
    }

    @Fact(topic = "linli.norms", type = "linli.registry.norm.commented.v1")
    record Commented(UUID normId, UUID commentId, UUID agencyId) implements NormEvent {
    }

    @Fact(topic = "linli.norms", type = "linli.registry.norm.comment-answered.v1")
    record CommentAnswered(UUID normId, UUID commentId, UUID agencyId) implements NormEvent {
    }

    /** @param electorate agencies that may vote; {@code secret} nobody learns how an agency voted */
    @Fact(topic = "linli.norms", type = "linli.registry.norm.vote-opened.v1")
    record VoteOpened(UUID normId, String code, int edition, long electorate, boolean secret,
            LocalDate voteUntil) implements NormEvent {
    }

    @Fact(topic = "linli.norms", type = "linli.registry.norm.voted.v1")
    record Voted(UUID normId, String code, int edition, boolean adopted, boolean quorate, long electorate, int inFavour,
            int against, int abstained) implements NormEvent {
    }

    @Fact(topic = "linli.norms", type = "linli.registry.norm.published.v1")
    record Published(UUID normId, String code, int edition, LocalDate on,
            LocalDate acknowledgeUntil) implements NormEvent {
    }

    @Fact(topic = "linli.norms", type = "linli.registry.norm.superseded.v1")
    record Superseded(UUID normId, String code, int edition, UUID bySuccessor, LocalDate on) implements NormEvent {
    }

    @Fact(topic = "linli.norms", type = "linli.registry.norm.withdrawn.v1")
    record Withdrawn(UUID normId, String code, int edition, String reason) implements NormEvent {
    }

    @Fact(topic = "linli.norms", type = "linli.registry.norm.acknowledged.v1")
    record Acknowledged(UUID normId, UUID agencyId, LocalDate on) implements NormEvent {
    }

    /** The association has not opened the vote, or not published what was adopted; said at the end of every term. */
    @Fact(topic = "linli.norms", type = "linli.registry.norm.step-overdue.v1")
    record StepOverdue(UUID normId, String code, int edition, NormStatus status, LocalDate dueOn) implements NormEvent {
    }

    /** The term is over. @param missing agencies that have not acknowledged */
    @Fact(topic = "linli.norms", type = "linli.registry.norm.unacknowledged.v1")
    record Unacknowledged(UUID normId, String code, int edition, long missing) implements NormEvent {
    }
}
