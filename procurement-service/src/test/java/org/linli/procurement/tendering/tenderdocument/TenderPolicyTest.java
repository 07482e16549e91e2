package org.linli.procurement.tendering.tenderdocument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.procurement.tendering.tender.SampleTender.OPEN;
import static org.linli.procurement.tendering.tender.SampleTender.RULES;
import static org.linli.procurement.tendering.tender.SampleTender.TODAY;
import static org.linli.procurement.tendering.tender.SampleTender.bd;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.procurement.tendering.tender.SampleTender;
import org.linli.procurement.tendering.tenderdocument.EvaluationScheme.LowBidRatios;
import org.linli.procurement.tendering.tenderdocument.EvaluationScheme.Method;
import org.linli.procurement.tendering.tenderdocument.EvaluationScheme.PriceMode;
import org.linli.procurement.tendering.tenderdocument.EvaluationScheme.Statistic;

class TenderPolicyTest {

    private static void check(TenderContent content) {
        new TenderPolicy(OPEN, RULES, TODAY).check(content, TODAY.plusDays(content.bidDays()));
    }

    private static EvaluationScheme scheme(Method method, PriceMode mode, String price, @Nullable String reason,
            String record, String hours, @Nullable LowBidRatios ratios, Statistic statistic) {
        var rest = bd("100").subtract(bd(price)).subtract(bd(record)).subtract(bd(hours));
        return new EvaluationScheme(method, mode, bd(price), reason, bd(record), bd(hours), statistic,
                List.of(SampleTender.criterion("PLAN", rest.toPlainString(), "60")), ratios);
    }

    private static TenderContent priced(String price, @Nullable String reason) {
        return SampleTender.content(scheme(Method.COMPREHENSIVE_SCORING, PriceMode.WEIGHTED, price, reason, "0", "0",
                null, Statistic.MEAN));
    }

    private static TenderContent lasting(LocalDate from, LocalDate to) {
        return new TenderContent("t", "d", Money.yuan("2400000.00"), from, to, null, 20, 5, SampleTender.scheme(),
                List.of(), List.of());
    }

    private static void refused(TenderContent content, String rule) {
        assertThatThrownBy(() -> check(content)).isInstanceOfSatisfying(RuleRefused.class,
                refusal -> assertThat(refusal.rule().orElseThrow().id()).isEqualTo(rule));
    }

    @ParameterizedTest
    @CsvSource({"2027-03-01,2028-02-29,2027-04-24,2028-04-23", "2026-12-10,2027-12-09,2027-04-24,2028-04-23",
        "2027-01-01,2029-12-31,2028-02-15,2031-02-14", "2027-01-31,2027-04-29,2027-02-28,2027-05-27"})
    void aServiceThatBeginsLaterLastsAsLongOnTheCalendar(LocalDate from, LocalDate to, LocalDate begins,
            LocalDate ends) {
        assertThat(lasting(from, to).lastDayFrom(begins)).isEqualTo(ends);
    }

    @Test
    void theLowestPriceDoesNotWin() {
        refused(SampleTender.content(
                scheme(Method.LOWEST_PRICE, PriceMode.WEIGHTED, "10", null, "0", "0", null, Statistic.MEAN)), "HS1");
    }

    @ParameterizedTest
    @CsvSource({"9.99,S01", "0,S01", "10.01,S02", "20,S02", "20.01,S02.max", "60,S02.max"})
    void priceWeightHasAFloorADefaultAndACeiling(String weight, String rule) {
        refused(priced(weight, null), rule);
    }

    @ParameterizedTest
    @CsvSource({"10,", "15,because", "20,because"})
    void acceptsTheDefaultAndMoreWithAReason(String weight, @Nullable String reason) {
        assertThatCode(() -> check(priced(weight, reason))).doesNotThrowAnyException();
    }

    @Test
    void aFixedPriceIsNoFactorAndHoursMayBe() {
        refused(SampleTender.content(
                scheme(Method.COMPREHENSIVE_SCORING, PriceMode.FIXED, "10", null, "0", "0", null, Statistic.MEAN)),
                "S01.fixed");
        assertThatCode(() -> check(SampleTender.content(
                scheme(Method.COMPREHENSIVE_SCORING, PriceMode.FIXED, "0", null, "0", "20", null, Statistic.MEAN))))
                .doesNotThrowAnyException();
        refused(SampleTender.content(
                scheme(Method.COMPREHENSIVE_SCORING, PriceMode.WEIGHTED, "10", null, "0", "20", null, Statistic.MEAN)),
                "S01.fixed");
    }

    @Test
    void theRecordWeighsAtMostTen() {
        refused(SampleTender.content(scheme(Method.COMPREHENSIVE_SCORING, PriceMode.WEIGHTED, "10", null, "10.01", "0",
                null, Statistic.MEAN)), "HS2");
    }

    @Test
    void lowBidRatiosMayBeRaisedAndNotLowered() {
        refused(ratios("49", "50", "45"), "L1");
        refused(ratios("50", "65.01", "45"), "L2");
        assertThatCode(() -> check(ratios("65", "65", "65"))).doesNotThrowAnyException();
    }

    private static TenderContent ratios(String l1, String l2, String l3) {
        return SampleTender.content(scheme(Method.COMPREHENSIVE_SCORING, PriceMode.WEIGHTED, "10", null, "0", "0",
                new LowBidRatios(bd(l1), bd(l2), bd(l3)), Statistic.MEAN));
    }

    @Test
    void weightsSumToAHundredAndMinimaFit() {
        var scheme = SampleTender.scheme();
        assertThatThrownBy(() -> check(SampleTender.content(new EvaluationScheme(scheme.method(), scheme.priceMode(),
                bd("10"), null, bd("1"), bd("0"), scheme.statistic(), scheme.criteria(), null))))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> check(
                SampleTender.content(new EvaluationScheme(scheme.method(), scheme.priceMode(), bd("10"), null, bd("0"),
                        bd("0"), scheme.statistic(), List.of(SampleTender.criterion("A", "90", "101")), null))))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void panelsAreOddAndGreatEnough() {
        var content = SampleTender.content(SampleTender.scheme());
        refused(sized(content, 4, content.ceilingPrice()), "C01");
        refused(sized(content, 6, content.ceilingPrice()), "C01");
        refused(sized(content, 5, Money.yuan("10000000.00")), "C02");
        assertThatCode(() -> check(sized(content, 7, Money.yuan("10000000.00")))).doesNotThrowAnyException();
        assertThatCode(() -> check(sized(content, 5, Money.yuan("9999999.99")))).doesNotThrowAnyException();
    }

    private static TenderContent sized(TenderContent content, int panel, Money ceiling) {
        return new TenderContent("t", "d", ceiling, content.serviceFrom(), content.serviceTo(), null, 20, panel,
                content.evaluation(), List.of(), List.of());
    }

    private static TenderContent served(LocalDate from) {
        var content = SampleTender.content(SampleTender.scheme());
        return new TenderContent("t", "d", content.ceilingPrice(), from, from.plusYears(1).minusDays(1), null, 20, 5,
                content.evaluation(), List.of(), List.of());
    }

    @Test
    void noServiceBeginsBeforeAnybodyCouldBid() {
        refused(served(TODAY.minusYears(2)), "P13.begin");
        refused(served(TODAY.plusDays(20)), "P13.begin");
        assertThatCode(() -> check(served(TODAY.plusDays(21)))).doesNotThrowAnyException();
    }

    @Test
    void aMetricIsAgreedOnce() {
        var content = SampleTender.content(SampleTender.scheme());
        var cases = new TenderContent.AgreedMetric("CASES", "120", "case");
        var twice = new TenderContent("t", "d", content.ceilingPrice(), content.serviceFrom(), content.serviceTo(),
                null, 20, 5, content.evaluation(), List.of(), List.of(cases, cases));
        assertThatThrownBy(() -> check(twice)).isInstanceOf(Invalid.class);
    }

    @Test
    void bidPeriodsAndTermsFollowTheLaw() {
        var content = SampleTender.content(SampleTender.scheme());
        refused(new TenderContent("t", "d", content.ceilingPrice(), content.serviceFrom(), content.serviceTo(), null,
                19, 5, content.evaluation(), List.of(), List.of()), "P07");
        refused(new TenderContent("t", "d", content.ceilingPrice(), content.serviceFrom(),
                content.serviceFrom().plusMonths(36), null, 20, 5, content.evaluation(), List.of(), List.of()), "B06");
        assertThatCode(() -> check(new TenderContent("t", "d", content.ceilingPrice(), content.serviceFrom(),
                content.serviceFrom().plusMonths(36).minusDays(1), null, 20, 5, content.evaluation(), List.of(),
                List.of()))).as("three years and not a day more").doesNotThrowAnyException();
        assertThat(Procedure.of(Procedure.Kind.COMPETITIVE_CONSULTATION, RULES, TODAY).bidDays()).isEqualTo(10);
    }
}
