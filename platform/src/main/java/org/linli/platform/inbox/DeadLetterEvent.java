package org.linli.platform.inbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.audit.AuditEvent;
import org.linli.platform.event.Fact;

/** What operators did with an event that was put aside. */
sealed interface DeadLetterEvent extends AuditEvent {

    UUID letterId();

    @Override
    default String subject() {
        return letterId().toString();
    }

    /** @param consumer the reaction that could not take it, {@code -} where none was reached */
    @Fact(topic = "linli.audit", type = "linli.platform.dead-letter.replayed.v1")
    record Replayed(String by, String operation, UUID letterId, @Nullable UUID eventId, String consumer,
            TryOutcome outcome, @Nullable String reason) implements DeadLetterEvent {

        @Override
        public String what() {
            return reason == null ? outcome.name() : outcome + ": " + reason;
        }
    }

    @Fact(topic = "linli.audit", type = "linli.platform.dead-letter.discard-proposed.v1")
    record DiscardProposed(String by, String operation, UUID letterId, @Nullable UUID eventId,
            String reason) implements DeadLetterEvent {

        @Override
        public String what() {
            return reason;
        }
    }

    @Fact(topic = "linli.audit", type = "linli.platform.dead-letter.discarded.v1")
    record Discarded(String by, String operation, UUID letterId, @Nullable UUID eventId, String proposedBy,
            String reason) implements DeadLetterEvent {

        @Override
        public String what() {
            return reason;
        }
    }
}
