package org.linli.procurement.oversight.outlier;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.platform.rule.RuleBook;
import org.linli.procurement.oversight.fairness.Fence;

/** The vectors are those that Open Contracting's Cardinal explains its indicators with. */
class OutlierPolicyTest {

    private static final OutlierPolicy POLICY = new OutlierPolicy(RuleBook.shipped(), LocalDate.of(2026, 7, 1));

    private static Measured agency(String name, long part, long whole) {
        return new Measured(Party.AGENCY, name, part, whole);
    }

    /** Eight parties, the quartiles of their shares at 2 and 22 per cent: the fence is 52 per cent. */
    private static List<Measured> invalid(long ofHundred) {
        var all = new ArrayList<Measured>();
        for (var part : new long[]{2, 2, 2, 10, 15, 22, 22}) {
            all.add(agency("usual " + all.size(), part, 100));
        }
        all.add(agency("odd", ofHundred, 100));
        return all;
    }

    @Test
    void quartilesAreInterpolatedBetweenNeighbours() {
        var fence = Fence.of(List.of(BigDecimal.valueOf(4), BigDecimal.ONE, BigDecimal.valueOf(3), BigDecimal.TWO), 4,
                new BigDecimal("1.5")).orElseThrow();
        assertThat(fence.firstQuartile()).isEqualByComparingTo("1.75");
        assertThat(fence.thirdQuartile()).isEqualByComparingTo("3.25");
        assertThat(fence.upper()).isEqualByComparingTo("5.5");
        assertThat(fence.lower()).isEqualByComparingTo("-0.5");
        assertThat(Fence.of(List.of(BigDecimal.ONE), 2, BigDecimal.ONE)).isEmpty();
    }

    @Test
    void whoHasFiftyNinePerCentInvalidWhereFiftyTwoIsTheFenceIsAskedAbout() {
        assertThat(POLICY.oftenDisqualified(invalid(59))).singleElement().satisfies(found -> {
            assertThat(found.measured().id()).isEqualTo("odd");
            assertThat(found.value()).isEqualByComparingTo("0.59");
            assertThat(found.fence()).isEqualByComparingTo("0.52");
            assertThat(found.compared()).isEqualTo(8);
            assertThat(found.rule().basis()).contains("R-038");
        });
        assertThat(POLICY.oftenDisqualified(invalid(52))).hasSize(1);
        assertThat(POLICY.oftenDisqualified(invalid(51))).isEmpty();
    }

    @Test
    void fewPartiesHaveNoUsualAndOneBidSaysNothing() {
        assertThat(POLICY.oftenDisqualified(invalid(59).subList(1, 8))).isEmpty();
        var single = new ArrayList<>(invalid(20));
        single.add(agency("once", 1, 1));
        assertThat(POLICY.oftenDisqualified(single)).isEmpty();
    }

    @Test
    void whereNobodyHasInvalidBidsOnlyWhoHasSomeIsAskedAbout() {
        var all = new ArrayList<Measured>();
        for (int each = 0; each < 9; each++) {
            all.add(agency("clean " + each, 0, 10));
        }
        assertThat(POLICY.oftenDisqualified(all)).isEmpty();
        all.add(agency("odd", 6, 10));
        assertThat(POLICY.oftenDisqualified(all)).extracting(found -> found.measured().id()).containsExactly("odd");
    }

    /** Half to three quarters of the bids win; who wins one of ten and bids most is below the fence of an eighth. */
    @Test
    void whoBidsMostAndWinsATenthIsAskedAbout() {
        var all = new ArrayList<Measured>();
        for (var won : new long[]{50, 50, 50, 60, 70, 75, 75, 75}) {
            all.add(agency("usual " + all.size(), won, 100));
        }
        all.add(agency("odd", 15, 150));
        assertThat(POLICY.seldomWins(all)).singleElement().satisfies(found -> {
            assertThat(found.measured().id()).isEqualTo("odd");
            assertThat(found.value()).isEqualByComparingTo("0.1");
            assertThat(found.fence()).isEqualByComparingTo("0.125");
        });
        all.set(8, agency("seldom bids", 5, 50));
        assertThat(POLICY.seldomWins(all)).isEmpty();
    }

    @Test
    void whoServesTwentyKindsWhereFourAreUsualIsAskedAbout() {
        var all = new ArrayList<Measured>();
        for (var kinds : new long[]{1, 1, 1, 2, 3, 4, 4, 4}) {
            all.add(agency("usual " + all.size(), kinds, 20));
        }
        all.add(agency("odd", 20, 20));
        assertThat(POLICY.wideRange(all)).singleElement().satisfies(found -> {
            assertThat(found.value()).isEqualByComparingTo("20");
            assertThat(found.fence()).isEqualByComparingTo("8.5");
        });
    }
}
