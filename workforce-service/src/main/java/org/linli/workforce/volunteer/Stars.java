package org.linli.workforce.volunteer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.linli.platform.aggregate.BusinessDay;

/** Confirmed minutes as hours and as stars, by the rules of the day. */
final class Stars {

    private static final int MOST = 5;

    private Stars() {
    }

    /** Hours in tenths never rounded up, such as {@code 1.5}: VOLUNTEER-ROUND minutes count, and nothing below them. */
    static BigDecimal hours(int minutes, BusinessDay day) {
        var step = day.rule("VOLUNTEER-ROUND").asInt();
        return BigDecimal.valueOf(minutes / step * (long) step).divide(BigDecimal.valueOf(60), 1, RoundingMode.DOWN);
    }

    /** 0 to 5. */
    static int of(int minutes, BusinessDay day) {
        var stars = 0;
        while (stars < MOST && minutes >= 60L * day.rule("VOLUNTEER-STAR-" + (stars + 1)).asInt()) {
            stars++;
        }
        return stars;
    }
}
