package org.linli.procurement.oversight.fairness;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * The quartiles of a set of values and the fences one and a half interquartile ranges outside of them (Tukey): what
 * lies at or beyond a fence is an outlier. Quartiles are interpolated between neighbours, as percentile_cont does.
 *
 * @param values how many there were
 */
public record Fence(int values, BigDecimal firstQuartile, BigDecimal thirdQuartile, BigDecimal factor) {

    private static final int DIGITS = 6;

    /** Empty where there are fewer values than that: few values have no usual. */
    public static Optional<Fence> of(List<BigDecimal> values, int least, BigDecimal factor) {
        if (values.isEmpty() || values.size() < least) {
            return Optional.empty();
        }
        var sorted = values.stream().sorted().toList();
        return Optional.of(new Fence(sorted.size(), quantile(sorted, 25), quantile(sorted, 75), factor));
    }

    private static BigDecimal quantile(List<BigDecimal> sorted, int percent) {
        var place = BigDecimal.valueOf(sorted.size() - 1L).multiply(BigDecimal.valueOf(percent)).movePointLeft(2);
        var below = place.intValue();
        var above = Math.min(below + 1, sorted.size() - 1);
        var step = sorted.get(above).subtract(sorted.get(below));
        return sorted.get(below).add(step.multiply(place.subtract(BigDecimal.valueOf(below))));
    }

    public boolean isAbove(BigDecimal value) {
        return value.compareTo(upper()) >= least();
    }

    public boolean isBelow(BigDecimal value) {
        return lower().compareTo(value) >= least();
    }

    /** Where most values are alike the fence lies on the usual value itself: only what is beyond it is unusual. */
    private int least() {
        return range().signum() == 0 ? 1 : 0;
    }

    public BigDecimal upper() {
        return thirdQuartile.add(range().multiply(factor)).round(new MathContext(DIGITS)).stripTrailingZeros();
    }

    public BigDecimal lower() {
        return firstQuartile.subtract(range().multiply(factor)).round(new MathContext(DIGITS)).stripTrailingZeros();
    }

    private BigDecimal range() {
        return thirdQuartile.subtract(firstQuartile);
    }
}
