package org.linli.workforce.experience;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/** Days from the first to the last, both counted. */
record Stretch(LocalDate from, LocalDate until) {

    /** How many days lie in any of them: a day in two counts once. */
    static long days(List<Stretch> stretches) {
        var total = 0L;
        LocalDate counted = null;
        for (var each : stretches.stream().sorted(Comparator.comparing(Stretch::from)).toList()) {
            var from = counted == null || each.from().isAfter(counted) ? each.from() : counted.plusDays(1);
            if (!each.until().isBefore(from)) {
                total += ChronoUnit.DAYS.between(from, each.until()) + 1;
                counted = each.until();
            }
        }
        return total;
    }
}
