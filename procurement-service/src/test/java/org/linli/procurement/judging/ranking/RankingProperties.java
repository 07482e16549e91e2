package org.linli.procurement.judging.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.linli.platform.money.Money;
import org.linli.procurement.tendering.tender.SampleTender;
import org.linli.procurement.tendering.tenderdocument.EvaluationScheme;

class RankingProperties {

    @Provide
    Arbitrary<List<ScoredBid>> bids() {
        var score = Arbitraries.bigDecimals().between(new BigDecimal("60"), new BigDecimal("100")).ofScale(2);
        var price = Arbitraries.longs().between(100_000_00, 2_400_000_00);
        return Combinators.combine(score, score, price)
                .as((plan, team, fen) -> new ScoredBid(UUID.randomUUID(), UUID.randomUUID(),
                        Map.of("PLAN", plan, "TEAM", team), Money.fen(fen), 1, BigDecimal.ONE,
                        UUID.randomUUID().toString()))
                .list().ofMinSize(2).ofMaxSize(6);
    }

    private static List<RankedLine> lines(List<ScoredBid> bids) {
        return new Ranking(SampleTender.scheme(), bids).lines();
    }

    private static int rank(List<RankedLine> lines, UUID bid) {
        return lines.stream().filter(line -> line.bidId().equals(bid)).findFirst().orElseThrow().rank();
    }

    @Property(tries = 300)
    void totalsAreWithinZeroAndAHundredAndFallWithRank(@ForAll("bids") List<ScoredBid> bids) {
        var lines = lines(bids);
        for (int place = 0; place < lines.size(); place++) {
            assertThat(lines.get(place).total()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
            assertThat(lines.get(place).rank()).isEqualTo(place + 1);
            if (place > 0) {
                assertThat(lines.get(place).total()).isLessThanOrEqualTo(lines.get(place - 1).total());
            }
        }
    }

    @Property(tries = 300)
    void aBetterSheetNeverLowersTheRank(@ForAll("bids") List<ScoredBid> bids) {
        var one = bids.getFirst();
        var before = rank(lines(bids), one.bidId());
        var better = new ArrayList<>(bids);
        better.set(0,
                new ScoredBid(one.bidId(), one.agencyId(),
                        Map.of("PLAN", one.consensus().get("PLAN").add(BigDecimal.ONE).min(BigDecimal.valueOf(100)),
                                "TEAM", one.consensus().get("TEAM")),
                        one.price(), 1, BigDecimal.ONE, one.lot()));
        assertThat(rank(lines(better), one.bidId())).isLessThanOrEqualTo(before);
    }

    /**
     * Unless the loser set the price benchmark, taking it away leaves every total and the order of the rest as they
     * were.
     */
    @Property(tries = 300)
    void removingALoserWithoutTheBenchmarkChangesNothingElse(@ForAll("bids") List<ScoredBid> bids) {
        var lines = lines(bids);
        var last = lines.getLast();
        var lowest = bids.stream().map(ScoredBid::price).min(Money::compareTo).orElseThrow();
        if (last.price().equals(lowest)) {
            return;
        }
        var rest = lines(bids.stream().filter(bid -> !bid.bidId().equals(last.bidId())).toList());
        assertThat(rest).containsExactlyElementsOf(lines.subList(0, lines.size() - 1));
    }

    /**
     * Whoever it is that is taken away: where the rest changes its order the benchmark moved, and the result says both.
     */
    @Property(tries = 300)
    void removingAnyLoserChangesTheRestOnlyThroughTheBenchmarkAndTheResultSaysSo(@ForAll("bids") List<ScoredBid> bids,
            @ForAll @IntRange(max = 5) int which) {
        var before = lines(bids);
        var gone = before.get(1 + which % (before.size() - 1)).bidId();
        var after = lines(bids.stream().filter(bid -> !bid.bidId().equals(gone)).toList());
        var told = Recomputed.of(List.of(gone), before, after);
        var rest = before.stream().filter(line -> !line.bidId().equals(gone)).toList();
        if (told.benchmark().before().equals(told.benchmark().after())) {
            assertThat(after).extracting(RankedLine::total)
                    .containsExactlyElementsOf(rest.stream().map(RankedLine::total).toList());
            assertThat(told.orderOfOthers()).isTrue();
        }
        assertThat(told.orderOfOthers()).isEqualTo(
                after.stream().map(RankedLine::bidId).toList().equals(rest.stream().map(RankedLine::bidId).toList()));
        assertThat(told.orderAfter()).doesNotContain(gone).hasSize(bids.size() - 1);
    }

    /** Points of a criterion depend on its weight alone: half the weight, half the points. */
    @Property(tries = 200)
    void pointsAreProportionalToTheWeight(@ForAll("bids") List<ScoredBid> bids,
            @ForAll @IntRange(min = 1, max = 89) int plan) {
        var scheme = SampleTender.scheme();
        var criteria = List.of(SampleTender.criterion("PLAN", String.valueOf(plan), null),
                SampleTender.criterion("TEAM", String.valueOf(90 - plan), null));
        var weighted = new EvaluationScheme(scheme.method(), scheme.priceMode(), scheme.priceWeight(), null,
                scheme.recordWeight(), scheme.hoursWeight(), scheme.statistic(), criteria, null);
        for (var line : new Ranking(weighted, bids).lines()) {
            var exact = line.consensus().get("PLAN").multiply(BigDecimal.valueOf(plan)).movePointLeft(2);
            assertThat(line.points().get("PLAN")).isEqualByComparingTo(exact.setScale(4, RoundingMode.HALF_UP));
            var sum = line.points().values().stream().reduce(line.pricePoints(), BigDecimal::add);
            assertThat(line.total()).isEqualByComparingTo(sum.add(line.recordPoints()).add(line.hoursPoints()));
        }
    }

    /**
     * At the price weight there is, the simulation finds the winner there is; the lowest price never loses ranks by
     * more weight.
     */
    @Property(tries = 200)
    void theSimulationAgreesWithTheRankAtItsOwnWeight(@ForAll("bids") List<ScoredBid> bids) {
        var winner = lines(bids).getFirst();
        assertThat(WhatIf.priceWeight(SampleTender.scheme(), bids, BigDecimal.TEN, winner.bidId()).sameWinner())
                .isTrue();
        var cheapest = WhatIf.lowestPrice(bids, winner.bidId());
        assertThat(bids).allSatisfy(bid -> assertThat(cheapest.price()).isLessThanOrEqualTo(bid.price()));
        if (cheapest.sameWinner()) {
            assertThat(WhatIf.priceWeight(SampleTender.scheme(), bids, BigDecimal.valueOf(30), winner.bidId()).price())
                    .isEqualTo(cheapest.price());
        }
    }

    @Property(tries = 300)
    void theLowestPriceGetsTheWholePriceWeight(@ForAll("bids") List<ScoredBid> bids) {
        var lowest = bids.stream().map(ScoredBid::price).min(Money::compareTo).orElseThrow();
        assertThat(lines(bids)).filteredOn(line -> line.price().equals(lowest))
                .allSatisfy(line -> assertThat(line.pricePoints()).isEqualByComparingTo("10"));
    }
}
