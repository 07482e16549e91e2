package org.linli.platform.testkit;

import io.quarkus.arc.Arc;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.linli.platform.sweep.SweepRunner;
import org.linli.platform.time.BusinessClock;
import org.linli.platform.time.Calendars;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.WorkCalendar;

/**
 * Business time of the service under test. Every test begins at {@link #START}, whatever day it is outside; it moves on
 * to a deadline that it read, or to a workday that the calendar counted, never by a guessed number of days.
 */
public final class Time {

    /**
     * Where every test begins: a Wednesday in the middle of a month, 10:00 in Shanghai. {@code -Dlinli.test.now} sets
     * another: a day (10:00), a local date and time of Shanghai, or one with an offset.
     */
    public static final Instant START = parse(System.getProperty("linli.test.now", "2026-07-15"));

    private Time() {
    }

    static Instant parse(String text) {
        if (text.length() <= "2026-07-15".length()) {
            return LocalDate.parse(text).atTime(LocalTime.of(10, 0)).atZone(Deadline.ZONE).toInstant();
        }
        return text.matches(".*(Z|[+-]\\d{2}:\\d{2})") ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(Deadline.ZONE).toInstant();
    }

    public static Instant now() {
        return clock().instant();
    }

    /** The business day in Shanghai. */
    public static LocalDate today() {
        return Deadline.dayOf(now());
    }

    /**
     * Moves to the same hour of that day and sweeps; on that day already, it only sweeps.
     *
     * @throws IllegalArgumentException for a day that is over
     */
    public static void to(LocalDate day) {
        to(now().plus(Duration.ofDays(ChronoUnit.DAYS.between(today(), day))));
    }

    /**
     * Moves to that moment and sweeps.
     *
     * @throws IllegalArgumentException for a moment that is over: business time never goes back inside a test
     */
    public static void to(Instant moment) {
        var by = Duration.between(now(), moment);
        if (by.compareTo(Duration.ofSeconds(-5)) < 0) {
            throw new IllegalArgumentException(moment + " is over: it is " + now());
        }
        if (by.isPositive()) {
            clock().moveTo(clock().offset().plus(by));
        }
        sweep();
    }

    /** Moves behind the end of a last day, when it is too late for what had to be done by then, and sweeps. */
    public static void past(LocalDate lastDay) {
        past(lastDay.plusDays(1).atStartOfDay(Deadline.ZONE).toInstant());
    }

    /** Moves one second behind a moment and sweeps. */
    public static void past(Instant moment) {
        to(moment.plusSeconds(1));
    }

    /** That day, or the first workday after it by the service's own calendar. */
    public static LocalDate workdayFrom(LocalDate day) {
        return calendar().rolled(day);
    }

    /** The n-th workday after today by the service's own calendar. */
    public static LocalDate workday(int n) {
        return calendar().plusWorkdays(today(), n);
    }

    /** The service's own calendar, with the rows of its table. */
    public static WorkCalendar calendar() {
        return Arc.container().instance(Calendars.class).get().current();
    }

    /** The table calendar_day has been changed behind the service's back. */
    public static void calendarChanged() {
        Arc.container().instance(Calendars.class).get().changed();
    }

    /**
     * Back to {@link #START}; done before and after every test of itself. Only who puts rows back, too, asks for it.
     */
    public static void reset() {
        back(START);
    }

    /** Back to an hour that was kept with the rows of that hour; nothing is swept. */
    static void back(Instant moment) {
        clock().moveTo(Duration.between(Instant.now(), moment));
    }

    public static void sweep() {
        Arc.container().instance(SweepRunner.class).get().run();
    }

    private static BusinessClock clock() {
        return Arc.container().instance(BusinessClock.class).get();
    }
}
