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

    SessionTime time() {
        return new SessionTime(id, on, startsAt, hours, individual);
    }
}
