package org.linli.funding.dependence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.platform.money.Money;
import org.linli.platform.rule.RuleBook;

/** Shares and concentration, and the path down. */
class IncomeTest {

    private static Income.Part part(String source, boolean fiscal, String yuan) {
        return new Income.Part(source, fiscal, !fiscal, Money.yuan(yuan));
    }

    @Test
    void reckonsTheShareAndTheConcentration() {
        var income =
                new Income(List.of(part("A", true, "600"), part("B", true, "200"), part("DONATION", false, "200")));
        assertThat(income.ratio()).isEqualByComparingTo("0.8");
        assertThat(income.concentration()).isEqualByComparingTo("0.44");
        assertThat(new Income(List.of(part("A", true, "0.01"))).concentration()).isEqualByComparingTo("1");
        assertThat(new Income(List.of()).ratio()).isEqualByComparingTo("0");
        assertThat(new Income(List.of()).concentration()).isEqualByComparingTo("0");
    }

    @Test
    void goesDownThePathYearByYear() {
        var rules = RuleBook.shipped();
        assertThat(DependencyTarget.of(2026, rules).target()).isEqualByComparingTo("0.90");
        assertThat(DependencyTarget.of(2027, rules).target()).isEqualByComparingTo("0.85");
        assertThat(DependencyTarget.of(2040, rules).target()).isEqualByComparingTo("0.75");
        assertThat(DependencyTarget.of(2026, rules).threshold()).isEqualByComparingTo("0.85");
    }

    /** Whatever the sources: the shares are between 0 and 1, and no split concentrates more than its whole. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void splittingASourceNeverConcentrates(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var parts = new ArrayList<Income.Part>();
            for (int n = 0; n <= random.nextInt(6); n++) {
                parts.add(new Income.Part("S" + n, random.nextBoolean(), false,
                        Money.fen(2 + random.nextLong(1_000_000_00L))));
            }
            var whole = new Income(parts);
            var first = parts.removeFirst();
            var some = 1 + random.nextLong(first.amount().fen() - 1);
            parts.add(new Income.Part("X", first.fiscal(), false, Money.fen(some)));
            parts.add(new Income.Part("Y", first.fiscal(), false, Money.fen(first.amount().fen() - some)));
            var split = new Income(parts);
            assertThat(split.concentration()).isLessThanOrEqualTo(whole.concentration());
            assertThat(split.ratio()).isEqualByComparingTo(whole.ratio()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
            assertThat(split.total()).isEqualTo(whole.total());
        }
    }

    private static Optional<DependenceEvent> reckoned(Dependence year, String fiscal, boolean mayJudge,
            boolean lastAbove) {
        return year.reckoned(new Income(List.of(part("A", true, fiscal), part("B", false, "10"))), mayJudge, lastAbove,
                DependencyTarget.of(2026, RuleBook.shipped()), null);
    }

    @Test
    void saysOfANewYearOnlyWhatHasChangedSinceTheLast() {
        assertThat(reckoned(new Dependence(), "90", false, false)).isEmpty();
        assertThat(reckoned(new Dependence(), "90", true, false)).isPresent();
        assertThat(reckoned(new Dependence(), "90", true, true)).isEmpty();
        assertThat(reckoned(new Dependence(), "40", true, true)).isPresent();
        var year = new Dependence();
        reckoned(year, "90", true, false);
        assertThat(reckoned(year, "91", true, false)).isEmpty();
        assertThat(reckoned(year, "40", true, false)).isPresent();
    }
}
