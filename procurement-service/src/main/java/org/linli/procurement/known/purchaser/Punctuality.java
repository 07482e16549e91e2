package org.linli.procurement.known.purchaser;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.linli.platform.rule.Rule;

/**
 * How punctually a purchaser pays: 100 × mean over its payables of max(0, 1 − daysLate / limit), rounded HALF_UP. A
 * payable paid on time counts 1; one as late as the blocking limit counts 0. Without any payable the score is 100.
 *
 * @param score 0 to 100
 * @param late payables that are or were late; {@code paid} those cleared; {@code worstDays} the longest delay
 */
record Punctuality(int score, int late, int paid, int worstDays) {

    static Punctuality of(List<Arrear> arrears, Rule limit) {
        var sum = BigDecimal.ZERO;
        for (var arrear : arrears) {
            var share = BigDecimal.valueOf(arrear.daysLate()).divide(limit.value(), 4, RoundingMode.HALF_UP);
            sum = sum.add(BigDecimal.ONE.subtract(share).max(BigDecimal.ZERO));
        }
        var score = arrears.isEmpty() ? 100 : sum.multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(arrears.size()), 0, RoundingMode.HALF_UP).intValueExact();
        return new Punctuality(score, (int) arrears.stream().filter(arrear -> arrear.daysLate() > 0).count(),
                (int) arrears.stream().filter(Arrear::isCleared).count(),
                arrears.stream().mapToInt(Arrear::daysLate).max().orElse(0));
    }
}
