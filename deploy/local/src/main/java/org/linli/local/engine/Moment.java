package org.linli.local.engine;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A moment of business time as people write it: a day (10:00 in Shanghai) or a day with a time. */
public final class Moment {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TEXT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZONE);
    private static final int OFFICE_OPENS = 10;
    /** The newest of the laws and house rules that a whole case asks for. */
    private static final LocalDate RULES_BEGIN = LocalDate.of(2026, 2, 1);

    /** The last year a work calendar can be proposed for. */
    private static final LocalDate CALENDAR_ENDS = LocalDate.of(2100, 12, 31);
    private static final Duration LONGEST_STEP = Duration.ofDays(1_100);

    private Moment() {
    }

    /**
     * @throws Failure for text that is neither 2027-09-30 nor 2027-12-31T23:30, in Shanghai where it names no offset
     */
    public static Instant parse(String text) {
        try {
            if (text.matches(".*T.*(Z|[+-]\\d{2}:\\d{2})")) {
                return OffsetDateTime.parse(text).toInstant();
            }
            var time = text.contains("T") ? LocalDateTime.parse(text) : LocalDate.parse(text).atTime(OFFICE_OPENS, 0);
            return time.atZone(ZONE).toInstant();
        } catch (DateTimeException malformed) {
            throw new Failure("not a day: " + text, "Write 2027-09-30, or 2027-12-31T23:30 for a time in Shanghai.");
        }
    }

    /** @throws Failure also for a day on which the rules of the book are not in force yet */
    public static Instant parseBegin(String text) {
        var begin = parse(text);
        if (day(begin).isAfter(CALENDAR_ENDS)) {
            throw new Failure("no house can begin on " + text, "The calendar ends with " + CALENDAR_ENDS + ".");
        }
        if (day(begin).isBefore(RULES_BEGIN)) {
            throw new Failure("no house can begin on " + text,
                    "The rules in the book are in force from " + RULES_BEGIN + " on.");
        }
        return begin;
    }

    /**
     * How far business time goes in one step: every deadline on the way is lived through by five services.
     *
     * @throws Failure for more than three years at once, or beyond the calendar
     */
    static Instant requireWithinReach(Instant from, Duration by) {
        if (by.compareTo(LONGEST_STEP) > 0) {
            throw new Failure("too far at once: " + by.toDays() + " days",
                    "Go at most " + LONGEST_STEP.toDays() + " days in one step; every deadline on the way comes true.");
        }
        var to = from.plus(by);
        if (day(to).isAfter(CALENDAR_ENDS)) {
            throw new Failure("no business time after " + CALENDAR_ENDS,
                    "./linli up --fresh begins a new house on an earlier day.");
        }
        return to;
    }

    public static String text(Instant moment) {
        return TEXT.format(moment);
    }

    static LocalDate day(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }
}
