package org.linli.platform.testkit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whole years of workdays. */
public final class Years {

    private Years() {
    }

    /** Monday to Friday but for the exceptions. */
    public static Map<LocalDate, Boolean> whole(int year, Map<LocalDate, Boolean> exceptions) {
        var days = new TreeMap<LocalDate, Boolean>();
        LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1))
                .forEach(day -> days.put(day, day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0));
        days.putAll(exceptions);
        return days;
    }

    /** As it is proposed. */
    public static String csv(Map<LocalDate, Boolean> days) {
        return "day,workday\n" + days.entrySet().stream().map(day -> day.getKey() + "," + day.getValue())
                .collect(Collectors.joining("\n"));
    }
}
