package org.linli.platform.time;

import com.tyme.holiday.LegalHoliday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.linli.platform.rule.Rule;

/**
 * Workdays of mainland China with statutory holidays and make-up workdays. Own rows (the table calendar_day) win over the
 * library's; a year in neither is reckoned Monday to Friday and its deadlines are provisional.
 */
public final class WorkCalendar {

    private static final int LIBRARY_FROM = 2002;
    private static final int LIBRARY_TO = 2026;

    private final Map<LocalDate, Boolean> own;
    private final Set<Integer> ownYears = new TreeSet<>();

    /** @param own day to "is it a workday" */
    public WorkCalendar(Map<LocalDate, Boolean> own) {
        this.own = Map.copyOf(own);
        own.keySet().forEach(day -> ownYears.add(day.getYear()));
    }

    public static WorkCalendar published() {
        return new WorkCalendar(Map.of());
    }

    public boolean isWorkday(LocalDate day) {
        var stated = own.get(day);
        if (stated != null) {
            return stated;
        }
        var holiday = isKnown(day.getYear())
                ? LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth())
                : null;
        return holiday != null ? holiday.isWork() : day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
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
        var last = switch (term.unit()) {
            case "d" -> rolled(from.plusDays(term.asInt()));
            case "wd" -> plusWorkdays(from, term.asInt());
            case "mo" -> rolled(from.plusMonths(term.asInt()));
            default -> throw new IllegalArgumentException("rule " + term.id() + " is not a term: " + term.unit());
        };
        return new Deadline(last, term.id(), term.basis(), !isKnown(last.getYear()));
    }
}
