package org.linli.funding.ledger;

import org.linli.platform.money.Money;

/** The four counters of an account. */
public record Balance(Side normal, Money debitsPosted, Money creditsPosted, Money debitsPending, Money creditsPending) {

    /** What is booked, on the side the account grows on. */
    public Money posted() {
        return normal == Side.DEBIT ? debitsPosted.minus(creditsPosted) : creditsPosted.minus(debitsPosted);
    }

    /** Spending that is reserved and not yet booked. */
    public Money reserved() {
        return normal == Side.DEBIT ? creditsPending : debitsPending;
    }

    public Money available() {
        return posted().minus(reserved());
    }

    /** What would be available; where it is less than nothing the account refuses. */
    Money availableAfter(Delta delta) {
        return normal == Side.DEBIT
                ? available().plus(Money.fen(delta.debitsPosted() - delta.creditsPosted() - delta.creditsPending()))
                : available().plus(Money.fen(delta.creditsPosted() - delta.debitsPosted() - delta.debitsPending()));
    }
}
