package org.linli.funding.payable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.linli.platform.money.Money;

/** Late interest of some days in a row, both ends counted, each day the same amount on the same base. */
public record Accrual(LocalDate from, LocalDate to, Money base, Money perDay) {

    public int days() {
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }

    public Money amount() {
        return perDay.times(days());
    }
}
