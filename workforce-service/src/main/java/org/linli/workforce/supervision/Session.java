package org.linli.workforce.supervision;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Handlers;

/**
 * A session of supervision as the agency logs it; its hours count once the supervised has confirmed it.
 *
 * @param startsAt null where nobody noted it; {@code hours} whole; {@code individual} or in the group; {@code loggers}
 * never shown
 */
record Session(UUID id, LocalDate on, @Nullable LocalTime startsAt, int hours, boolean individual, String loggedBy,
        Handlers loggers, Answer answer) {

    /** What the supervised says to it. */
    enum Answer {
        NONE, CONFIRMED, DENIED
    }

    Session answered(Answer said) {
        return new Session(id, on, startsAt, hours, individual, loggedBy, loggers, said);
    }

    @JsonIgnore
    boolean isUnsaid() {
        return answer == Answer.NONE;
    }

    @JsonIgnore
    boolean isDenied() {
        return answer == Answer.DENIED;
    }

    @JsonIgnore
    boolean isConfirmed() {
        return answer == Answer.CONFIRMED;
    }

    /** At least an instant of one lies in the other; nobody can tell of one without its time. */
    boolean overlaps(Session other) {
        return startsAt != null && other.startsAt != null && on.equals(other.on)
                && startsAt.toSecondOfDay() < other.startsAt.toSecondOfDay() + other.hours * 3600
                && other.startsAt.toSecondOfDay() < startsAt.toSecondOfDay() + hours * 3600;
    }

    /** What several people may have had together on one day; {@code alone} is the session that one person had. */
    record Sitting(@Nullable UUID alone, @Nullable LocalTime startsAt, int hours) {
    }

    Sitting sitting() {
        return new Sitting(individual ? id : null, startsAt, hours);
    }

    /** One sitting with several people, as it is logged for each of them. */
    boolean isSameSitting(Session other) {
        return on.equals(other.on) && sitting().equals(other.sitting());
    }

    boolean endsAfterItsDay() {
        return startsAt != null && startsAt.toSecondOfDay() + hours * 3600 > 24 * 3600;
    }
}
