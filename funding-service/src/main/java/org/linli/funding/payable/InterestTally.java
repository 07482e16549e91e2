package org.linli.funding.payable;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.linli.platform.money.Money;

/**
 * Late interest of one payable: principal × days × rate, summed exactly and rounded once over all its days, and what of
 * it was made payable. What was made payable and cannot be taken back any more stays booked.
 */
@Embeddable
public class InterestTally {

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

    /** In fen with every fraction, of all days that were not turned back. */
    private BigDecimal interestExact = BigDecimal.ZERO;
    /** Made payable, less what was taken back of that. */
    private Money interestClaimed = Money.ZERO;

    /** @param from the first of some days in a row on the same base, through {@code to} */
    Accrual accrue(LocalDate from, LocalDate to, Money base, BigDecimal rate) {
        var exact = interestExact;
        var rounded = rounded();
        var booked = booked();
        var days = ChronoUnit.DAYS.between(from, to) + 1;
        interestExact = exact.add(BigDecimal.valueOf(base.fen()).multiply(rate).multiply(BigDecimal.valueOf(days)));
        return new Accrual(from, to, base, rate, exact, rounded().minus(rounded), booked().minus(booked));
    }

    /** All that is open becomes payable. @return how much that is */
    Money claim() {
        var open = open();
        interestClaimed = interestClaimed.plus(open);
        return open;
    }

    /** @param exact of days that are turned back. @return what then was made payable beyond what is owed */
    public Money overpaidWithout(BigDecimal exact) {
        return Money.max(Money.ZERO, interestClaimed.minus(round(interestExact.subtract(exact))));
    }

    /**
     * Days are turned back.
     *
     * @param exact what they came to; {@code taken} what of the interest made payable could be taken back
     * @return what is booked back
     */
    public Money takeBack(BigDecimal exact, Money taken) {
        var booked = booked();
        interestExact = interestExact.subtract(exact);
        interestClaimed = interestClaimed.minus(taken);
        return booked.minus(booked());
    }

    /** What all its days come to. */
    public Money rounded() {
        return round(interestExact);
    }

    /** Of it, made payable: also what was paid or is with the bank and was turned back since. */
    public Money claimed() {
        return interestClaimed;
    }

    /** Accrued and not made payable yet. */
    public Money open() {
        return Money.max(Money.ZERO, rounded().minus(interestClaimed));
    }

    /** Made payable beyond what is owed: later days are set off against it. */
    public Money overpaid() {
        return overpaidWithout(BigDecimal.ZERO);
    }

    private Money booked() {
        return Money.max(rounded(), interestClaimed);
    }

    private static Money round(BigDecimal fen) {
        return Money.fen(fen.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }
}
