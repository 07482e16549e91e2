package org.linli.funding.bridge;

import org.linli.platform.money.Money;

/** How much may be advanced at most: months of payroll, what is unpaid, what the pool has; and which of them it was. */
record Cap(Money amount, Limit limit) {

    /** What an offer was limited by. */
    enum Limit {
        PAYROLL, UNPAID, POOL
    }

    static Cap of(Money payroll, Money unpaid, Money pool) {
        var amount = Money.max(Money.ZERO, Money.min(Money.min(payroll, unpaid), pool));
        return new Cap(amount,
                amount.equals(payroll) ? Limit.PAYROLL : amount.equals(unpaid) ? Limit.UNPAID : Limit.POOL);
    }
}
