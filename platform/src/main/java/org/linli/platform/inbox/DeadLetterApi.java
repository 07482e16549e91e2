package org.linli.platform.inbox;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Caller;
import org.linli.platform.inbox.Replays.Part;
import org.linli.platform.inbox.Replays.Replay;
import org.linli.platform.web.Text;

/** What is said over HTTP about what was put aside. Its payload is not: it may be anything. */
final class DeadLetterApi {

    private DeadLetterApi() {
    }

    @Schema(description = "作废理由 Why this event may be forgotten")
    record Discarding(@NotBlank @Text(max = 500) String reason) {
    }

    @Schema(description = "补处理范围 Which waiting events are tried again; what is left out narrows nothing")
    record Choice(@Nullable @Text(max = 200) String consumer, @Nullable @Text(max = 200) String topic,
            @Nullable @Text(max = 200) String type) {
    }

    /**
     * @param waitsSeconds how long it has waited, or waited until it ended
     * @param correlationId of the case, by which it is found in journals and on the pages
     */
    @Schema(description = "未能处理的事件 An event that could not be taken: why, for which reaction, since when")
    record LetterView(UUID id, String consumer, String topic, @Nullable String key, @Nullable String type,
            @Nullable UUID eventId, @Nullable Long sequence, @Nullable Instant occurredAt, @Nullable UUID correlationId,
            String reason, int attempts, Instant putAsideAt, Instant lastFailedAt, long waitsSeconds,
            LetterOutcome outcome, @Nullable Instant endedAt, @Nullable String discardReason,
            @Nullable String proposedBy, @Nullable String discardedBy, List<String> allowedActions) {

        static LetterView of(DeadLetter one, Caller caller, Instant now) {
            var until = one.endedAt() == null ? now : one.endedAt();
            return new LetterView(one.id(), one.consumer(), one.topic(), one.key(), one.type(), one.eventId(),
                    one.sequence(), one.occurredAt(), one.correlationId(), one.reason(), one.attempts(),
                    one.putAsideAt(), one.lastFailedAt(), Duration.between(one.putAsideAt(), until).toSeconds(),
                    one.outcome(), one.endedAt(), one.discardReason(), one.proposedBy(), one.discardedBy(),
                    caller.allowed(one.accepts(caller)));
        }
    }

    /** @param left to be tried by the next call */
    @Schema(description = "批量补处理 Events that were counted to be tried again, and how far that is")
    record ReplayView(UUID id, String askedBy, Instant askedAt, long letters, long taken, long refused, long passedOver,
            long left, List<String> allowedActions) {

        static ReplayView of(Replay one, Caller caller) {
            return new ReplayView(one.id(), one.askedBy(), one.askedAt(), one.letters(), one.taken(), one.refused(),
                    one.passedOver(), one.left(),
                    caller.allowed(one.left() == 0 ? List.of() : List.of(DeadLetterCommand.RUN)));
        }
    }

    @Schema(description = "批量补处理中的一条 One event of a replay and what came of it")
    record ReplayedView(UUID letterId, String consumer, String topic, @Nullable String key, @Nullable String type,
            @Nullable TryOutcome outcome, @Nullable String reason, @Nullable Instant triedAt,
            @Nullable UUID correlationId) {

        static ReplayedView of(Part one) {
            return new ReplayedView(one.letterId(), one.consumer(), one.topic(), one.key(), one.type(), one.outcome(),
                    one.reason(), one.triedAt(), one.correlationId());
        }
    }
}
