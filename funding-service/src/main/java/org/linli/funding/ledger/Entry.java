package org.linli.funding.ledger;

import org.linli.platform.money.Money;

/** One side of a posting; the amount is positive. */
public record Entry(Account account, Side side, Money amount) {

    public Entry {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("an entry has a positive amount");
        }
    }

    Entry reversed() {
        return new Entry(account, side == Side.DEBIT ? Side.CREDIT : Side.DEBIT, amount);
    }
}
