package org.linli.platform.time;

import com.tyme.holiday.LegalHoliday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.platform.rule.Rule;

/**
 * Workdays of mainland China with statutory holidays and make-up workdays. Own rows (the table calendar_day) win over
 * the library's. A year is known when the library has it or own rows state each of its days; any other is reckoned by
 * the rows there are and Monday to Friday, and its deadlines are provisional.
 */
public final class WorkCalendar {

    private static final int LIBRARY_FROM = 2002;
    private static final int LIBRARY_TO = 2026;

    private static final Map<LocalDate, Boolean> LIBRARY = library();

    private final Map<LocalDate, Boolean> own;
    private final Set<Integer> ownYears;

    /** @param own day to "is it a workday" */
    public WorkCalendar(Map<LocalDate, Boolean> own) {
        this.own = Map.copyOf(own);
        var stated = own.keySet().stream().collect(Collectors.groupingBy(LocalDate::getYear, Collectors.counting()));
        ownYears = stated.keySet().stream().filter(year -> stated.get(year) == Year.of(year).length())
                .collect(Collectors.toSet());
    }

    public static WorkCalendar published() {
        return new WorkCalendar(Map.of());
    }

    public boolean isWorkday(LocalDate day) {
        var stated = own.get(day);
        if (stated != null) {
            return stated;
        }
        var published = LIBRARY.get(day);
        return published != null ? published : day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    /**
     * The library's days, read once: thirteen characters each, the day as yyyymmdd and 0 for a make-up workday. Its own
     * look-up compiles a pattern per call, written in the machine's language: on an Arabic one it finds no holiday at
     * all.
     */
    private static Map<LocalDate, Boolean> library() {
        var days = new HashMap<LocalDate, Boolean>();
        for (int at = 0; at + 13 <= LegalHoliday.DATA.length(); at += 13) {
            var day = LocalDate.parse(LegalHoliday.DATA.substring(at, at + 8), DateTimeFormatter.BASIC_ISO_DATE);
            days.put(day, LegalHoliday.DATA.charAt(at + 8) == '0');
        }
        return Map.copyOf(days);
    }

    public boolean isKnown(int year) {
        return ownYears.contains(year) || year >= LIBRARY_FROM && year <= LIBRARY_TO;
    }

    /** The n-th workday after that day; the day itself is not counted (财政部令87 art 85). */
    public LocalDate plusWorkdays(LocalDate day, int n) {
        var end = day;
        for (int counted = 0; counted < n;) {
            end = end.plusDays(1);
            if (isWorkday(end)) {
                counted++;
            }
        }
        return end;
    }

    /** That day, or the first workday after it. */
    public LocalDate rolled(LocalDate day) {
        var end = day;
        while (!isWorkday(end)) {
            end = end.plusDays(1);
        }
        return end;
    }

    /** The last day of a term that the rule gives in d, wd or mo; a last day without work moves to the next workday. */
    public Deadline deadline(LocalDate from, Rule term) {
        return switch (term.unit()) {
            case "d" -> rolled(from.plusDays(term.asInt()), term.id(), term.basis());
            case "wd" -> rolled(plusWorkdays(from, term.asInt()), term.id(), term.basis());
            case "mo" -> rolled(from.plusMonths(term.asInt()), term.id(), term.basis());
            default -> throw new IllegalArgumentException("rule " + term.id() + " is not a term: " + term.unit());
        };
    }

    /** A last day reckoned elsewhere, moved to the next workday where it has none. */
    public Deadline rolled(LocalDate nominal, String rule, String basis) {
        return endingOn(rolled(nominal), rule, basis);
    }

    /** Years are published one after another, so that the year of the last day tells of those before it too. */
    private Deadline endingOn(LocalDate last, String rule, String basis) {
        return new Deadline(last, rule, basis, !isKnown(last.getYear()));
    }
}
