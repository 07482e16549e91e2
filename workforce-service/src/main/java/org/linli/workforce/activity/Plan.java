package org.linli.workforce.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an activity is.
 *
 * @param workerId the named worker who confirms the hours; {@code contractId} the project it belongs to, where it does;
 * {@code dangerous} asks for insurance; {@code skill} what one has to be trained in, null for nothing
 */
record Plan(UUID agencyId, @Nullable UUID contractId, UUID workerId, String title, Instant startsAt, Instant endsAt,
        int places, boolean dangerous, @Nullable String skill) {

    long minutes() {
        return Duration.between(startsAt, endsAt).toMinutes();
    }
}
