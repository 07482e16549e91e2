package org.linli.funding.payable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.linli.platform.money.Money;

/**
 * Late interest of some days in a row, both ends counted, on the same base.
 *
 * @param before the exact interest of the days before them, in fen
 * @param amount what the rounded interest grew by
 * @param booked what of that is booked: less where as much was paid before and turned back since
 */
public record Accrual(LocalDate from, LocalDate to, Money base, BigDecimal rate, BigDecimal before, Money amount,
        Money booked) {

    public int days() {
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** Of one day, rounded: for people to read, not to add up. */
    public Money perDay() {
        return base.times(rate);
    }
}
