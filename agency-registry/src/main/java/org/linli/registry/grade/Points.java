package org.linli.registry.grade;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.linli.platform.rule.Rule;

/** Points of the scheme of a thousand, in tenths: the mean of what the evaluators gave. */
record Points(int tenths) {

    /** Rounded half up to the tenth. */
    static Points mean(List<Integer> totals) {
        var sum = totals.stream().mapToLong(Integer::longValue).sum();
        return new Points(BigDecimal.valueOf(sum * 10)
                .divide(BigDecimal.valueOf(totals.size()), 0, RoundingMode.HALF_UP).intValueExact());
    }

    static Points whole(int points) {
        return new Points(points * 10);
    }

    boolean reach(Rule threshold) {
        return BigDecimal.valueOf(tenths, 1).compareTo(threshold.value()) >= 0;
    }

    /** Decimal text such as 903.7. */
    String text() {
        return BigDecimal.valueOf(tenths, 1).toPlainString();
    }
}
