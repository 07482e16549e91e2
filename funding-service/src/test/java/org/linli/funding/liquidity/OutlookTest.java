package org.linli.funding.liquidity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.platform.identity.Actor;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Invalid;
import org.linli.platform.rule.RuleBook;

/** The formula of the runway, its bands at their edges, and that each change is said once. */
class OutlookTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final RuleBook RULES = RuleBook.shipped();
    private static final Actor DIRECTOR = Actor.of("director");

    private static Outlook outlook(String cash, String due, String probability, long late) {
        return new Outlook(Money.yuan(cash), List.of(new Coming(UUID.randomUUID(), "S", Money.yuan(due),
                DAY.minusDays(late), new BigDecimal(probability), late)), Money.yuan("30000"));
    }

    @Test
    void coversWagesWithCashAndWhatProbablyComes() {
        assertThat(outlook("10000", "40000", "0.5", 0).days()).isEqualTo(30);
        assertThat(outlook("9999.99", "40000", "0.5", 0).days()).isEqualTo(29);
        assertThat(outlook("0", "0", "1", 0).days()).isZero();
        assertThat(new Outlook(Money.yuan("90000000000"), List.of(), Money.fen(1)).days()).isEqualTo(9999);
        assertThat(outlook("0", "33333.33", "0.3333", 4).expected()).isEqualTo(Money.yuan("11110.00"));
    }

    @ParameterizedTest
    @CsvSource({"90, 0, GREEN", "89, 0, AMBER", "30, 0, AMBER", "29, 0, RED", "59, 15, AMBER", "59, 16, RED",
        "60, 16, AMBER", "90, 99, GREEN", "0, 0, RED"})
    void bandsAtTheirEdges(long days, long late, Band band) {
        assertThat(Band.of(days, late, RULES, DAY)).isEqualTo(band);
    }

    @Test
    void makesNobodyCertainByOnePayment() {
        assertThat(new Punctuality(0, 0, 1).probability()).isEqualByComparingTo("0.5");
        assertThat(new Punctuality(1, 1, 1).probability()).isEqualByComparingTo("0.6667");
        assertThat(new Punctuality(0, 8, 1).probability()).isEqualByComparingTo("0.1");
        assertThatThrownBy(() -> new Punctuality(2, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Optional<RunwayEvent> reckoned(Runway runway, Band band) {
        return runway.reckoned(Optional.of(outlook("1", "1", "1", 0)), Optional.of(band), Instant.EPOCH);
    }

    @Test
    void saysEachChangeOfBandOnceAndNothingOfAGoodBeginning() {
        var runway = new Runway(UUID.randomUUID());
        assertThat(reckoned(runway, Band.GREEN)).isEmpty();
        assertThat(reckoned(runway, Band.AMBER)).containsInstanceOf(RunwayEvent.Low.class);
        assertThat(reckoned(runway, Band.AMBER)).isEmpty();
        assertThat(reckoned(runway, Band.RED)).containsInstanceOf(RunwayEvent.Low.class);
        assertThat(runway.endangered()).isTrue();
        assertThat(reckoned(runway, Band.GREEN)).containsInstanceOf(RunwayEvent.Recovered.class);
        assertThat(runway.endangered()).isFalse();
        assertThat(runway.reckoned(Optional.empty(), Optional.empty(), Instant.EPOCH)).isEmpty();
    }

    @Test
    void keepsAPaidMonthPaidInWhateverOrderTheFactsCome() {
        var runway = new Runway(UUID.randomUUID());
        assertThat(runway.wagesMissed(YearMonth.of(2026, 10), 3, Instant.EPOCH)).isTrue();
        assertThat(runway.wagesMissed(YearMonth.of(2026, 10), 3, Instant.EPOCH)).isFalse();
        assertThat(runway.endangered()).isTrue();
        runway.wagesConfirmed(YearMonth.of(2026, 10), 3, Money.yuan("30000"), Instant.EPOCH);
        assertThat(runway.wagesMissed(YearMonth.of(2026, 10), 3, Instant.EPOCH)).isFalse();
        assertThat(runway.endangered()).isFalse();
        runway.wagesConfirmed(YearMonth.of(2026, 9), 3, Money.yuan("10"), Instant.EPOCH);
        assertThat(runway.payroll()).contains(Money.yuan("30000"));
        assertThat(runway.paidSince(LocalDate.of(2026, 10, 31))).isEqualTo(Money.ZERO);
        assertThat(runway.paidSince(LocalDate.of(2026, 10, 30))).isEqualTo(Money.yuan("30000"));
    }

    @Test
    void takesNoCashOfTomorrowNorOfBeforeTheLastCount() {
        var runway = new Runway(UUID.randomUUID());
        runway.declareCash(Money.yuan("5"), DAY, "a".repeat(64), DIRECTOR, DAY, Instant.EPOCH);
        assertThatThrownBy(() -> runway.declareCash(Money.yuan("5"), DAY.plusDays(1), "a".repeat(64), DIRECTOR, DAY,
                Instant.EPOCH)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> runway.declareCash(Money.yuan("5"), DAY.minusDays(1), "a".repeat(64), DIRECTOR, DAY,
                Instant.EPOCH)).isInstanceOf(Invalid.class);
        assertThatThrownBy(
                () -> runway.declareCash(Money.yuan("-0.01"), DAY, "a".repeat(64), DIRECTOR, DAY, Instant.EPOCH))
                .isInstanceOf(Invalid.class);
    }
}
