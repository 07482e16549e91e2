package org.linli.funding.payable;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.linli.platform.money.Money;

/** Interest is principal × days × rate of the whole time, rounded once. */
class InterestTallyTest {

    private static final BigDecimal RATE = new BigDecimal("0.0005");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private static Money days(InterestTally tally, int first, int days, Money base, BigDecimal rate) {
        return tally.accrue(FIRST.plusDays(first), FIRST.plusDays(first + days - 1L), base, rate).amount();
    }

    private static Money daily(InterestTally tally, int days, Money base) {
        var sum = Money.ZERO;
        for (int day = 0; day < days; day++) {
            sum = sum.plus(days(tally, day, 1, base, RATE));
        }
        return sum;
    }

    @Test
    void aYearOnNineYuanNinetyNineIsOneEightyTwo() {
        assertThat(daily(new InterestTally(), 365, Money.yuan("9.99"))).isEqualTo(Money.yuan("1.82"));
        assertThat(days(new InterestTally(), 0, 365, Money.yuan("9.99"), RATE)).isEqualTo(Money.yuan("1.82"));
    }

    @Test
    void fourteenThousandThreeHundredSeventyFiveFor292DaysIsExact() {
        assertThat(daily(new InterestTally(), 292, Money.yuan("14375"))).isEqualTo(Money.yuan("2098.75"));
    }

    @Test
    void piecesOfOtherPrincipalAndOtherRateAreSummedExactlyAndRoundedOnce() {
        var tally = new InterestTally();
        var sum = days(tally, 0, 7, Money.yuan("9.99"), RATE).plus(days(tally, 7, 11, Money.yuan("3.33"), RATE))
                .plus(days(tally, 18, 13, Money.yuan("3.33"), new BigDecimal("0.0003")));
        // 0.034965 + 0.018315 + 0.012987 = 0.066267
        assertThat(sum).isEqualTo(Money.yuan("0.07"));
        assertThat(tally.rounded()).isEqualTo(sum);
    }

    @Test
    void whatWasMadePayableAndCannotBeTakenBackStaysBookedUntilLaterDaysHaveMadeUpForIt() {
        var tally = new InterestTally();
        days(tally, 0, 20, Money.yuan("780000"), RATE);
        assertThat(tally.claim()).isEqualTo(Money.yuan("7800"));
        var back = tally.takeBack(BigDecimal.valueOf(5850_00), Money.ZERO);
        assertThat(back).as("nothing is booked back").isEqualTo(Money.ZERO);
        assertThat(tally.overpaid()).isEqualTo(Money.yuan("5850"));
        var later = tally.accrue(FIRST.plusDays(5), FIRST.plusDays(19), Money.yuan("390000"), RATE);
        assertThat(later.amount()).isEqualTo(Money.yuan("2925"));
        assertThat(later.booked()).as("set off").isEqualTo(Money.ZERO);
        assertThat(tally.overpaid()).isEqualTo(Money.yuan("2925"));
        assertThat(tally.open()).isEqualTo(Money.ZERO);
    }

    @Property
    void dayByDayComesToTheSameAsAllAtOnceAndTheBooksFollow(@ForAll @LongRange(min = 1, max = 99_999_999) long fen,
            @ForAll @IntRange(min = 1, max = 400) int days, @ForAll @IntRange(min = 0, max = 400) int claimedAfter) {
        var base = Money.fen(fen);
        var tally = new InterestTally();
        var booked = Money.ZERO;
        for (int day = 0; day < days; day++) {
            booked = booked.plus(tally.accrue(FIRST.plusDays(day), FIRST.plusDays(day), base, RATE).booked());
            if (day == claimedAfter) {
                tally.claim();
            }
        }
        assertThat(booked).isEqualTo(tally.rounded()).isEqualTo(base.times(RATE.multiply(BigDecimal.valueOf(days))));
    }
}
