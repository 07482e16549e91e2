package org.linli.procurement.judging.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.money.Money;
import org.linli.platform.rule.RuleBook;
import org.linli.procurement.judging.scoring.Points;
import org.linli.procurement.tendering.tender.SampleTender;
import org.linli.procurement.tendering.tenderdocument.EvaluationScheme;
import org.linli.procurement.tendering.tenderdocument.EvaluationScheme.Method;
import org.linli.procurement.tendering.tenderdocument.EvaluationScheme.PriceMode;
import org.linli.procurement.tendering.tenderdocument.EvaluationScheme.Statistic;

class RankingTest {

    private static final RuleBook RULES = RuleBook.shipped();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    static ScoredBid bid(String plan, String team, String price, String lot) {
        return new ScoredBid(UUID.nameUUIDFromBytes(lot.getBytes()), UUID.nameUUIDFromBytes(("a" + lot).getBytes()),
                Map.of("PLAN", new BigDecimal(plan), "TEAM", new BigDecimal(team)), Money.yuan(price), 1000,
                BigDecimal.ONE, lot);
    }

    @Test
    void theFormulaOfTheDesignPage() {
        var lines = new Ranking(SampleTender.scheme(),
                List.of(bid("90", "80", "2000000", "x"), bid("80", "80", "1500000", "y"))).lines();
        var first = lines.get(0);
        // 50 × 90/100 + 40 × 80/100 + 10 × 1500000/2000000
        assertThat(first.total()).isEqualByComparingTo("84.5");
        assertThat(first.pricePoints()).isEqualTo(new BigDecimal("7.5000"));
        assertThat(lines.get(1).total()).isEqualByComparingTo("82");
        assertThat(lines).extracting(RankedLine::rank).containsExactly(1, 2);
    }

    @Test
    void roundsHalfUpAtTheFourthPlace() {
        var lines = new Ranking(SampleTender.scheme(), List.of(bid("90", "80", "3", "x"), bid("80", "80", "1", "y")))
                .lines();
        assertThat(lines.get(1).pricePoints()).isEqualTo(new BigDecimal("3.3333"));
        assertThat(Points.of(new BigDecimal("0.00005"))).isEqualTo(new BigDecimal("0.0001"));
    }

    @Test
    void belowAMinimumIsRejectedAndNotRanked() {
        var lines =
                new Ranking(SampleTender.scheme(), List.of(bid("59.9999", "100", "1", "x"), bid("60", "0", "2", "y")))
                        .lines();
        assertThat(lines.getFirst().lot()).isEqualTo("y");
        assertThat(lines.getLast().rank()).isNull();
        assertThat(lines.getLast().rejectedFor()).isEqualTo("PLAN");
    }

    /** A straw bid at ten yuan would flatten all price points. */
    @Test
    void aBidBelowAMinimumSetsNoBenchmarkForPriceOrHours() {
        var cheap = bid("90", "80", "1500000", "x");
        var dear = bid("90", "80", "2000000", "y");
        var straw = new ScoredBid(UUID.randomUUID(), UUID.randomUUID(), Map.of("PLAN", bd("10"), "TEAM", bd("10")),
                Money.yuan("10"), 10_000_000, BigDecimal.ONE, "z");
        var alone = new Ranking(SampleTender.scheme(), List.of(cheap, dear)).lines();
        var beside = new Ranking(SampleTender.scheme(), List.of(cheap, dear, straw)).lines();
        assertThat(beside.subList(0, 2)).isEqualTo(alone);
        assertThat(beside.getLast().pricePoints()).isEqualByComparingTo("10");
        var hours = new EvaluationScheme(Method.COMPREHENSIVE_SCORING, PriceMode.FIXED, BigDecimal.ZERO, null,
                BigDecimal.ZERO, BigDecimal.TEN, Statistic.MEAN,
                List.of(SampleTender.criterion("PLAN", "50", "60"), SampleTender.criterion("TEAM", "40", null)), null);
        assertThat(new Ranking(hours, List.of(cheap, dear, straw)).lines())
                .allSatisfy(line -> assertThat(line.hoursPoints()).isEqualByComparingTo("10"));
        var told = Recomputed.of(List.of(), beside, alone);
        assertThat(told.benchmark().before()).isEqualTo(told.benchmark().after());
    }

    @Test
    void tiesGoByPriceThenByTheDrawnLot() {
        var lines = new Ranking(SampleTender.scheme(),
                List.of(bid("80", "80", "2", "z"), bid("80", "80", "2", "b"), bid("80", "80", "2", "a"))).lines();
        assertThat(lines).extracting(RankedLine::lot).containsExactly("a", "b", "z");
    }

    @Test
    void aFixedPriceScoresHoursInstead() {
        var scheme = new EvaluationScheme(Method.COMPREHENSIVE_SCORING, PriceMode.FIXED, BigDecimal.ZERO, null,
                BigDecimal.ZERO, BigDecimal.TEN, Statistic.MEAN,
                List.of(SampleTender.criterion("PLAN", "50", null), SampleTender.criterion("TEAM", "40", null)), null);
        var busy = new ScoredBid(UUID.randomUUID(), UUID.randomUUID(), Map.of("PLAN", bd("80"), "TEAM", bd("80")),
                Money.yuan("1854000"), 2000, BigDecimal.ONE, "x");
        var idle = new ScoredBid(UUID.randomUUID(), UUID.randomUUID(), Map.of("PLAN", bd("80"), "TEAM", bd("80")),
                Money.yuan("1854000"), 1500, BigDecimal.ONE, "y");
        var lines = new Ranking(scheme, List.of(idle, busy)).lines();
        assertThat(lines.get(0).hoursPoints()).isEqualByComparingTo("10");
        assertThat(lines.get(1).hoursPoints()).isEqualByComparingTo("7.5");
        assertThat(lines).allSatisfy(line -> assertThat(line.pricePoints()).isEqualByComparingTo("0"));
    }

    @Test
    void saysWhoWouldHaveWonOtherwise() {
        var best = bid("90", "90", "2300000", "x");
        var cheap = bid("70", "70", "1200000", "y");
        var bids = List.of(best, cheap);
        assertThat(WhatIf.lowestPrice(bids, best.bidId())).satisfies(other -> {
            assertThat(other.bidId()).isEqualTo(cheap.bidId());
            assertThat(other.sameWinner()).isFalse();
        });
        assertThat(WhatIf.priceWeight(SampleTender.scheme(), bids, bd("30"), best.bidId()).sameWinner()).isFalse();
    }

    @Test
    void aLowPriceIsNeverRejected() {
        var below = List.of(bid("80", "80", "1079999.99", "x"), bid("80", "80", "2160000.00", "y"));
        assertThat(new Ranking(SampleTender.scheme(), below).lines())
                .allSatisfy(line -> assertThat(line.rank()).isNotNull());
    }

    @Test
    void saysHowTheRankMovedWhenAnUnprovenPriceFell() {
        var low = bid("70", "70", "100000", "x");
        var good = bid("90", "90", "2300000", "y");
        var other = bid("89", "89", "1200000", "z");
        var scheme = SampleTender.scheme();
        var told = Recomputed.of(List.of(low.bidId()), new Ranking(scheme, List.of(low, good, other)).lines(),
                new Ranking(scheme, List.of(good, other)).lines());
        assertThat(told.benchmark().before()).isEqualTo(Money.yuan("100000"));
        assertThat(told.benchmark().after()).isEqualTo(Money.yuan("1200000"));
        assertThat(told.orderBefore()).startsWith(good.bidId(), other.bidId());
        assertThat(told.orderAfter()).containsExactly(other.bidId(), good.bidId());
        assertThat(told.orderOfOthers()).isFalse();
    }

    private static BigDecimal bd(String value) {
        return new BigDecimal(value);
    }
}
