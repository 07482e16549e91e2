package org.linli.procurement.oversight.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.Ids;
import org.linli.platform.money.Money;
import org.linli.platform.rule.RuleBook;
import org.linli.procurement.oversight.fairness.MarketFacts.Out;

/** Open Contracting's Cardinal explains with these numbers. */
class MarketPolicyTest {

    private static final Instant DEADLINE = Instant.parse("2026-03-15T09:00:00Z");
    private static final UUID WINNER = Ids.next();
    /** A quarter of second prices lie at most 5 % above, three quarters at most 7 %: the fence is 10 %. */
    private static final Optional<Fence> USUAL =
            Optional.of(new Fence(40, new BigDecimal("0.05"), new BigDecimal("0.07"), new BigDecimal("1.5")));

    private static List<FlagKind> kinds(MarketFacts facts) {
        return new MarketPolicy(RuleBook.shipped(), LocalDate.of(2026, 7, 15)).of(facts).stream().map(Finding::kind)
                .toList();
    }

    private static MarketFacts priced(String price, String second, Optional<Fence> usual, Out... out) {
        return new MarketFacts(WINNER, DEADLINE, DEADLINE, Money.yuan(price), Money.yuan(second), List.of(out), usual,
                null, Optional.empty());
    }

    private static MarketFacts estimated(String own, Optional<Money> usual) {
        return new MarketFacts(WINNER, DEADLINE, DEADLINE, Money.yuan("100000.00"), null, List.of(), Optional.empty(),
                Money.yuan(own), usual);
    }

    @Test
    void aBidAfterTheDeadlineThatWinsIsAskedAbout() {
        var late = new MarketFacts(WINNER, DEADLINE.plusSeconds(1), DEADLINE, Money.yuan("100000.00"), null, List.of(),
                Optional.empty(), null, Optional.empty());
        assertThat(kinds(late)).containsExactly(FlagKind.LATE_BID_WON);
        assertThat(kinds(priced("100000.00", "105000.00", USUAL))).isEmpty();
    }

    @Test
    void aLowestPriceThatIsFoundInvalidIsAskedAboutAndADearerOneIsNot() {
        var fair = Ids.next();
        assertThat(kinds(priced("111111.00", "112000.00", Optional.empty(), new Out(fair, Money.yuan("100000.00")))))
                .containsExactly(FlagKind.LOWEST_DISQUALIFIED);
        assertThat(kinds(priced("111111.00", "112000.00", Optional.empty(), new Out(fair, Money.yuan("111111.00")))))
                .isEmpty();
        assertThat(kinds(priced("111111.00", "99000.00", Optional.empty(), new Out(fair, Money.yuan("100000.00")))))
                .isEmpty();
    }

    @Test
    void aSecondPriceFifteenPerCentAboveWhereTenIsTheFenceIsAskedAbout() {
        assertThat(kinds(priced("100000.00", "115000.00", USUAL))).containsExactly(FlagKind.HEAVY_DISCOUNT);
        assertThat(kinds(priced("100000.00", "110000.00", USUAL))).containsExactly(FlagKind.HEAVY_DISCOUNT);
        assertThat(kinds(priced("100000.00", "109990.00", USUAL))).isEmpty();
        assertThat(kinds(priced("115000.00", "100000.00", USUAL))).isEmpty();
        assertThat(kinds(priced("100000.00", "200000.00", Optional.empty()))).isEmpty();
    }

    @Test
    void anEstimateMoreThanThirtyPerCentAboveTheUsualIsAskedAbout() {
        var usual = Optional.of(Money.yuan("400.00"));
        assertThat(kinds(estimated("520.01", usual))).containsExactly(FlagKind.HIGH_ESTIMATE);
        assertThat(kinds(estimated("520.00", usual))).isEmpty();
        assertThat(kinds(estimated("9000.00", Optional.empty()))).isEmpty();
    }
}
