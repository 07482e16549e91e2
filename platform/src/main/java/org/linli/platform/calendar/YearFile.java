package org.linli.platform.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import org.linli.platform.Sha256;
import org.linli.platform.problem.Invalid;

/**
 * CSV with the header {@code day,workday}, each day of the year once, {@code true} or {@code false}. What is announced
 * are the exceptions; a file that states every day cannot have lost half of them on the way.
 */
record YearFile(int year, String csv) {

    private static final String HEADER = "day,workday";

    /** @throws Invalid (400) unless each day of that year is stated once and no other */
    Map<LocalDate, Boolean> days() {
        var lines = csv.strip().lines().map(String::strip).toList();
        if (!HEADER.equals(lines.getFirst())) {
            throw new Invalid(CalendarProblem.MALFORMED, "csv", lines.getFirst());
        }
        var days = new TreeMap<LocalDate, Boolean>();
        for (var line : lines.subList(1, lines.size())) {
            var cell = line.split(",", 2);
            if (cell.length != 2 || !"true".equals(cell[1]) && !"false".equals(cell[1])
                    || days.put(day(cell[0], line), Boolean.valueOf(cell[1])) != null) {
                throw new Invalid(CalendarProblem.MALFORMED, "csv", line);
            }
        }
        if (days.size() != Year.of(year).length()) {
            throw new Invalid(CalendarProblem.INCOMPLETE, "csv", Integer.toString(year), days.size(),
                    Year.of(year).length());
        }
        return days;
    }

    private LocalDate day(String text, String line) {
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() == year) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            throw new Invalid(CalendarProblem.MALFORMED, "csv", line);
        }
        throw new Invalid(CalendarProblem.MALFORMED, "csv", line);
    }

    String sha256() {
        return Sha256.of(csv);
    }
}
