package org.linli.workforce.pool;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.linli.platform.time.Deadline;
import org.linli.workforce.supervision.SessionTime;

/** One person's session as it is asked for. @param hours whole; {@code field} of service, such as FAMILY */
record BookingPlan(LocalDate on, LocalTime startsAt, int hours, String field) {

    Instant begins() {
        return on.atTime(startsAt).atZone(Deadline.ZONE).toInstant();
    }

    /** @param id the booking's: what is booked one person has alone */
    SessionTime time(UUID id) {
        return new SessionTime(id, on, startsAt, hours, true);
    }
}
