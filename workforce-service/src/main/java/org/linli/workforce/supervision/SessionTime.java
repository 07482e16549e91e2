package org.linli.workforce.supervision;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When a session of supervision is, or was.
 *
 * @param startsAt null where nobody noted it; {@code hours} whole; {@code individual} or in the group
 */
public record SessionTime(UUID id, LocalDate on, @Nullable LocalTime startsAt, int hours, boolean individual) {

    private static final int HOUR = 3600;

    /** What several people may have had together on one day; {@code alone} is the session that one person had. */
    record Sitting(@Nullable UUID alone, @Nullable LocalTime startsAt, int hours) {
    }

    /** At least an instant of one lies in the other; nobody can tell of one without its time. */
    boolean overlaps(SessionTime other) {
        return startsAt != null && other.startsAt != null && on.equals(other.on)
                && startsAt.toSecondOfDay() < other.startsAt.toSecondOfDay() + other.hours * HOUR
                && other.startsAt.toSecondOfDay() < startsAt.toSecondOfDay() + hours * HOUR;
    }

    Sitting sitting() {
        return new Sitting(individual ? id : null, startsAt, hours);
    }

    /** One sitting with several people, as it is said of each of them. */
    boolean isSameSitting(SessionTime other) {
        return on.equals(other.on) && sitting().equals(other.sitting());
    }

    boolean endsAfterItsDay() {
        return startsAt != null && startsAt.toSecondOfDay() + hours * HOUR > 24 * HOUR;
    }
}
