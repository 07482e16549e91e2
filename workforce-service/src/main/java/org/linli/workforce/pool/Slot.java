package org.linli.workforce.pool;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.DayOfWeek;
import java.time.LocalTime;

/** Some hours of a day of every week. @param until when the last session ends */
record Slot(DayOfWeek day, LocalTime from, LocalTime until) {

    private static final int HOUR = 3600;

    @JsonIgnore
    boolean isEmpty() {
        return !from.isBefore(until);
    }

    int seconds() {
        return until.toSecondOfDay() - from.toSecondOfDay();
    }

    boolean overlaps(Slot other) {
        return day == other.day && from.isBefore(other.until) && other.from.isBefore(until);
    }

    boolean holds(DayOfWeek on, LocalTime startsAt, int hours) {
        return day == on && !startsAt.isBefore(from)
                && startsAt.toSecondOfDay() + hours * HOUR <= until.toSecondOfDay();
    }
}
