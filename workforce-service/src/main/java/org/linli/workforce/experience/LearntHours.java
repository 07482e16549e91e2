package org.linli.workforce.experience;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;

/** Hours of learning as days of service are counted: a day that lies in two courses counts once. */
final class LearntHours {

    private static final int MINUTES = 60;

    private LearntHours() {
    }

    /** Each course spreads over its days; of a day in several the fullest counts. Whole hours, never rounded up. */
    static int of(List<Experience> lines) {
        var days = new HashMap<LocalDate, Long>();
        for (var line : lines) {
            var length = ChronoUnit.DAYS.between(line.from(), line.until()) + 1;
            var minutes = (long) line.hours() * MINUTES;
            for (var day = 0; day < length; day++) {
                var share = minutes / length + (day < minutes % length ? 1 : 0);
                days.merge(line.from().plusDays(day), share, Math::max);
            }
        }
        return (int) (days.values().stream().mapToLong(Long::longValue).sum() / MINUTES);
    }
}
