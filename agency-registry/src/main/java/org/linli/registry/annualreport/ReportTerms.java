package org.linli.registry.annualreport;

import java.time.Instant;
import java.time.LocalDate;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.time.Deadline;

/**
 * The two last days of a report, O12: to the supervising unit and to the register, counted from the year's last day.
 *
 * @param remindDays before each of them
 */
record ReportTerms(Deadline supervisor, Deadline register, int remindDays) {

    static ReportTerms of(int year, BusinessDay day) {
        var end = LocalDate.of(year, 12, 31);
        return new ReportTerms(day.until(end, "O12-SUPERVISOR"), day.until(end, "O12-REGISTER"),
                day.rule("O12-REMIND").asInt());
    }

    Instant reminderFor(LocalDate lastDay) {
        return Deadline.startOf(lastDay.minusDays(remindDays));
    }
}
