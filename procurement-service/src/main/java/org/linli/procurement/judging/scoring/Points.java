package org.linli.procurement.judging.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;

/** Decimal arithmetic of scores: scale 4, HALF_UP, always. */
public final class Points {

    static final int SCALE = 4;
    public static final BigDecimal ZERO = BigDecimal.ZERO.setScale(SCALE);

    private Points() {
    }

    public static BigDecimal of(BigDecimal value) {
        return value.setScale(SCALE, RoundingMode.HALF_UP);
    }

    /** weight × part / whole, rounded once. */
    public static BigDecimal share(BigDecimal weight, BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? ZERO : weight.multiply(part).divide(whole, SCALE, RoundingMode.HALF_UP);
    }

    static BigDecimal mean(Collection<BigDecimal> values) {
        var sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(values.size()), SCALE, RoundingMode.HALF_UP);
    }

    /** Without one highest and one lowest value. */
    static BigDecimal trimmedMean(List<BigDecimal> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.size() < 3 ? mean(sorted) : mean(sorted.subList(1, sorted.size() - 1));
    }

    static BigDecimal median(List<BigDecimal> values) {
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? of(sorted.get(middle)) : sorted.get(middle - 1).add(sorted.get(middle))
                .divide(BigDecimal.valueOf(2), SCALE, RoundingMode.HALF_UP);
    }
}
