package org.linli.funding.liquidity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.linli.platform.money.Money;

/**
 * What an agency's wages can be paid from, and how long.
 *
 * @param cash declared, with what came and went since
 * @param payroll of a month; positive
 */
record Outlook(Money cash, List<Coming> coming, Money payroll) {

    private static final long DAYS_OF_A_MONTH = 30;
    private static final int FOREVER = 9999;

    Money expected() {
        return coming.stream().map(Coming::expected).reduce(Money.ZERO, Money::plus);
    }

    /** (cash + due within the horizon × probability) / monthly payroll, in days, rounded down; at most 9999. */
    int days() {
        var all = cash.plus(expected());
        return BigDecimal.valueOf(all.fen()).multiply(BigDecimal.valueOf(DAYS_OF_A_MONTH))
                .divide(BigDecimal.valueOf(payroll.fen()), 0, RoundingMode.DOWN).min(BigDecimal.valueOf(FOREVER))
                .intValueExact();
    }

    long daysLate() {
        return coming.stream().mapToLong(Coming::daysLate).max().orElse(0);
    }
}
