package org.linli.platform.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a CloudEvent says about itself.
 *
 * @param sequence 1, 2, 3 … per key: a copy that already knows a later one ignores this event
 * @param correlationId the case, constant across services
 * @param causationId the event that made the producer do it, null when a person or a clock did
 */
public record Envelope(UUID id, String type, String key, long sequence, Instant occurredAt, LocalDate businessDate,
        String actor, UUID correlationId, @Nullable UUID causationId) {
}
