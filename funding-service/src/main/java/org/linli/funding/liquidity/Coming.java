package org.linli.funding.liquidity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.money.Money;

/**
 * Money that is due within the horizon.
 *
 * @param amount open, undisputed, less what pools get of it
 * @param probability that its purchaser pays in time, from its own history
 * @param daysLate today; 0 before the due day
 */
record Coming(UUID payableId, String purchaserId, Money amount, LocalDate dueOn, BigDecimal probability,
        long daysLate) {

    Money expected() {
        return amount.times(probability);
    }
}
