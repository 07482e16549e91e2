package org.linli.funding.liquidity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A purchaser's history: how many payables it paid in time, of those it had to pay.
 *
 * @param smoothing imagined payables of either kind, so that one payment makes nobody certain (FR07)
 */
record Punctuality(long onTime, long all, int smoothing) {

    Punctuality {
        if (onTime < 0 || onTime > all || smoothing < 1) {
            throw new IllegalArgumentException("no more in time than there were, and at least one imagined");
        }
    }

    BigDecimal probability() {
        return BigDecimal.valueOf(onTime + smoothing).divide(BigDecimal.valueOf(all + 2L * smoothing), 4,
                RoundingMode.HALF_UP);
    }
}
