package org.linli.procurement.oversight.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.Ids;
import org.linli.platform.money.Money;
import org.linli.platform.rule.RuleBook;
import org.linli.procurement.oversight.fairness.RankedFacts.Pair;
import org.linli.procurement.oversight.fairness.RankedFacts.Placed;

class FlagPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Money CEILING = Money.yuan("2400000.00");

    private static List<Finding> found(RankedFacts facts) {
        return new FlagPolicy(RuleBook.shipped(), TODAY).of(facts);
    }

    private static List<FlagKind> kinds(RankedFacts facts) {
        return found(facts).stream().map(Finding::kind).toList();
    }

    /** Twenty-five days, three bids far apart in points and price, nobody known to anybody. */
    private static RankedFacts quiet(String... prices) {
        return facts(25, false, prices.length, 0, List.of(), prices);
    }

    private static RankedFacts facts(int days, boolean fixed, int opened, int officerWins, List<Pair> pairs,
            String... prices) {
        var order = new ArrayList<Placed>();
        for (var price : prices) {
            order.add(new Placed(Ids.next(), Money.yuan(price), BigDecimal.valueOf(90 - order.size() * 5L)));
        }
        return new RankedFacts(days, 20, fixed, CEILING, opened, order, pairs, officerWins);
    }

    @Test
    void anOrdinaryTenderShowsNothing() {
        assertThat(kinds(quiet("2000000.00", "2100000.00", "2250000.00"))).isEmpty();
    }

    @Test
    void theShortestLegalTermIsAskedAboutAndADayMoreIsNot() {
        assertThat(kinds(facts(20, false, 3, 0, List.of(), "2000000.00", "2100000.00", "2250000.00")))
                .containsExactly(FlagKind.SHORT_PERIOD);
        assertThat(kinds(facts(21, false, 3, 0, List.of(), "2000000.00", "2100000.00", "2250000.00"))).isEmpty();
    }

    @Test
    void oneAndTwoBidsAreFewAndAWinnerAloneIsTwoQuestions() {
        assertThat(kinds(quiet("2000000.00", "2100000.00"))).containsExactly(FlagKind.FEW_BIDS);
        assertThat(kinds(facts(25, false, 4, 0, List.of(), "2000000.00"))).containsExactly(FlagKind.FEW_BIDS,
                FlagKind.OTHERS_DISQUALIFIED);
        assertThat(kinds(facts(25, false, 1, 0, List.of(), "2000000.00"))).containsExactly(FlagKind.FEW_BIDS);
    }

    @Test
    void aSecondLessThanAPointBehindIsClose() {
        assertThat(kinds(close("89.01"))).containsExactly(FlagKind.CLOSE_SECOND);
        assertThat(kinds(close("89.00"))).isEmpty();
    }

    private static RankedFacts close(String second) {
        return new RankedFacts(25, 20, false, CEILING, 3,
                List.of(new Placed(Ids.next(), Money.yuan("2000000.00"), new BigDecimal("90")),
                        new Placed(Ids.next(), Money.yuan("2100000.00"), new BigDecimal(second)),
                        new Placed(Ids.next(), Money.yuan("2250000.00"), new BigDecimal("70"))),
                List.of(), 0);
    }

    @Test
    void pricesAlikeOrInEvenStepsArePatterns() {
        assertThat(pattern("2000000.00", "2000000.00", "2250000.00")).isEqualTo("IDENTICAL");
        assertThat(pattern("2200000.00", "2000000.00", "2100000.00")).isEqualTo("REGULAR_STEPS");
        assertThat(pattern("2000000.00", "2100900.00", "2200000.00")).isEqualTo("REGULAR_STEPS");
        assertThat(kinds(quiet("2000000.00", "2101100.00", "2200000.00"))).isEmpty();
        assertThat(kinds(facts(25, true, 3, 0, List.of(), "2400000.00", "2400000.00", "2400000.00"))).isEmpty();
    }

    private static String pattern(String... prices) {
        var finding = found(quiet(prices)).getFirst();
        assertThat(finding.kind()).isEqualTo(FlagKind.PRICE_PATTERN);
        assertThat(finding.rule().basis()).contains("令87 art 37");
        return finding.inputs().getFirst().value();
    }

    @Test
    void aWinningPriceWithinOnePerCentUnderTheCeilingIsAskedAbout() {
        assertThat(kinds(quiet("2376000.00", "2100000.00", "2250000.00"))).containsExactly(FlagKind.PRICE_AT_CEILING);
        assertThat(kinds(quiet("2375000.00", "2100000.00", "2250000.00"))).isEmpty();
        assertThat(kinds(quiet("2000000.00", "2390000.00", "2250000.00"))).isEmpty();
    }

    @Test
    void pairsAreToldByAgencyAndNumbersAndNeverByPerson() {
        var agency = Ids.next();
        var seat = new UUID(1, 1);
        var pair = facts(25, false, 3, 3, List.of(new Pair(seat, agency, 4, new BigDecimal("12.50"))), "2000000.00",
                "2100000.00", "2250000.00");
        assertThat(found(pair)).extracting(Finding::kind).containsExactly(FlagKind.EXPERT_BIDDER_PAIR,
                FlagKind.OFFICER_AGENCY_PAIR);
        assertThat(found(pair).getFirst()).satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo(agency.toString());
            assertThat(finding.inputs()).extracting(Finding.Input::value).containsExactly(seat.toString(), "4", "24",
                    "12.50");
        });
        assertThat(found(pair).getLast().inputs()).extracting(Finding.Input::name).containsExactly("times", "months");
        assertThat(kinds(facts(25, false, 3, 2, List.of(), "2000000.00", "2100000.00", "2250000.00"))).isEmpty();
    }
}
