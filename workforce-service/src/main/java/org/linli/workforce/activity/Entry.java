package org.linli.workforce.activity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One volunteer in an activity.
 *
 * @param placed false for who waits; {@code minutes} confirmed, null until the worker has said
 */
record Entry(UUID volunteerId, boolean placed, @Nullable Integer minutes) {

    Entry movedUp() {
        return new Entry(volunteerId, true, minutes);
    }

    Entry confirmed(int said) {
        return new Entry(volunteerId, placed, said);
    }
}
