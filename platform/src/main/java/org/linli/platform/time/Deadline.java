package org.linli.platform.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A last day by rule.
 *
 * @param lastDay the act is in time through the end of this day, Asia/Shanghai
 * @param provisional the calendar of that year is not published yet; recomputed when it is
 */
public record Deadline(LocalDate lastDay, String rule, String basis, boolean provisional) {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** The first instant that is too late. */
    public Instant passesAt() {
        return after(lastDay);
    }

    /** The first instant of that day, where the house is. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The first instant that is after that day. */
    public static Instant after(LocalDate day) {
        return startOf(day.plusDays(1));
    }

    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }
}
