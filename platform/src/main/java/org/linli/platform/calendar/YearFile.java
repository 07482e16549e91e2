package org.linli.platform.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.linli.platform.Sha256;
import org.linli.platform.csv.CsvTable;
import org.linli.platform.problem.Invalid;

/**
 * CSV with the header {@code day,workday}, each day of the year once, {@code true} or {@code false}. What is announced
 * are the exceptions; a file that states every day cannot have lost half of them on the way.
 */
record YearFile(int year, String csv) {

    private static final List<String> HEADER = List.of("day", "workday");

    /** @throws Invalid (400) unless each day of that year is stated once and no other */
    Map<LocalDate, Boolean> days() {
        var days = new TreeMap<LocalDate, Boolean>();
        try (var table = CsvTable.read(new StringReader(csv))) {
            if (!HEADER.equals(table.getHeaderNames().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList())) {
                throw malformed(String.join(",", table.getHeaderNames()));
            }
            for (var row : table) {
                var workday = row.isConsistent() ? CsvTable.truth(row.get(1)) : Optional.<Boolean>empty();
                if (workday.isEmpty() || days.put(day(row), workday.get()) != null) {
                    throw malformed(CsvTable.raw(row));
                }
            }
        } catch (IllegalArgumentException | UncheckedIOException | IOException broken) {
            throw malformed(csv.lines().findFirst().orElse(""));
        }
        if (days.size() != Year.of(year).length()) {
            throw new Invalid(CalendarProblem.INCOMPLETE, "csv", Integer.toString(year), days.size(),
                    Year.of(year).length());
        }
        return days;
    }

    private LocalDate day(CSVRecord row) {
        try {
            var day = LocalDate.parse(row.get(0));
            if (day.getYear() == year) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            throw malformed(CsvTable.raw(row));
        }
        throw malformed(CsvTable.raw(row));
    }

    private static Invalid malformed(String line) {
        return new Invalid(CalendarProblem.MALFORMED, "csv", line);
    }

    String sha256() {
        return Sha256.of(csv);
    }
}
