package org.linli.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.function.Consumer;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.WorkCalendar;

/** Walks every day of 2024 to 2030 as "today": three years whose holidays are published, four whose are not. */
public final class EveryDay {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2030, 12, 31);
    private static final WorkCalendar CALENDAR = WorkCalendar.published();
    private static final Set<String> TERMS = Set.of("d", "wd", "mo");

    private EveryDay() {
    }

    public static void walk(Consumer<LocalDate> today) {
        FIRST.datesUntil(LAST.plusDays(1)).forEach(today);
    }

    /**
     * Every rule of the service's book that is a term gives a fair last day on each of these days, as soon as it is
     * law.
     */
    public static void everyTerm() {
        var rules = RuleBook.shipped();
        var terms = rules.all().stream().filter(rule -> TERMS.contains(rule.unit())).map(Rule::id).distinct().toList();
        assertThat(terms).as("terms").isNotEmpty();
        walk(today -> terms.stream().filter(
                id -> rules.all().stream().anyMatch(rule -> rule.id().equals(id) && !rule.from().isAfter(today)))
                .forEach(id -> fair(today, rules.get(id, today))));
    }

    private static void fair(LocalDate today, Rule rule) {
        var deadline = CALENDAR.deadline(today, rule);
        requireFair(today, deadline, rule.id());
        assertThat(deadline.basis()).isEqualTo(rule.basis());
        assertThat(deadline.lastDay()).as(rule.id() + " from " + today).isEqualTo(reckonedByHand(today, rule));
    }

    /**
     * No deadline lies before its start, none on a day without work, and it is provisional exactly where data is
     * missing.
     */
    public static void requireFair(LocalDate today, Deadline deadline, String what) {
        assertThat(deadline.lastDay()).as(what + " from " + today).isAfterOrEqualTo(today);
        assertThat(isWorkday(deadline.lastDay()))
                .as(what + " from " + today + " ends on a workday, " + deadline.lastDay()).isTrue();
        assertThat(deadline.provisional()).as(what + " from " + today + " is provisional")
                .isEqualTo(deadline.lastDay().getYear() > 2026);
    }

    /** Day by day, as a clerk with a calendar would: slower than the code and independent of it. */
    private static LocalDate reckonedByHand(LocalDate today, Rule rule) {
        var day = today;
        switch (rule.unit()) {
            case "wd" -> {
                for (int left = rule.asInt(); left > 0;) {
                    day = day.plusDays(1);
                    left -= isWorkday(day) ? 1 : 0;
                }
            }
            case "d" -> day = LocalDate.ofEpochDay(today.toEpochDay() + rule.asInt());
            default -> {
                var month = YearMonth.from(today).plusMonths(rule.asInt());
                day = month.atDay(Math.min(today.getDayOfMonth(), month.lengthOfMonth()));
            }
        }
        while (!isWorkday(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static boolean isWorkday(LocalDate day) {
        return CALENDAR.isWorkday(day);
    }
}
