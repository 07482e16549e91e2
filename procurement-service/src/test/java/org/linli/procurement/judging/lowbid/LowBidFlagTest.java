package org.linli.procurement.judging.lowbid;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.money.Money;
import org.linli.platform.rule.RuleBook;
import org.linli.procurement.tendering.tender.SampleTender;
import org.linli.procurement.tendering.tenderdocument.EvaluationScheme;
import org.linli.procurement.tendering.tenderdocument.EvaluationScheme.LowBidRatios;
import org.linli.procurement.tendering.tenderdocument.TenderContent;

class LowBidFlagTest {

    private static final RuleBook RULES = RuleBook.shipped();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static Priced bid(String price) {
        return new Priced(UUID.randomUUID(), Money.yuan(price));
    }

    @Test
    void lowBidsAreFlaggedStrictlyBelow() {
        var content = SampleTender.content(SampleTender.scheme());
        // ceiling 2,400,000 × 45 % = 1,080,000; next lowest 2,160,000 × 50 % = 1,080,000
        var exact = List.of(bid("1080000.00"), bid("2160000.00"));
        assertThat(LowBidFlag.of(content, exact, RULES, TODAY)).isEmpty();
        var below = List.of(bid("1079999.99"), bid("2160000.00"));
        assertThat(LowBidFlag.of(content, below, RULES, TODAY)).extracting(LowBidFlag::trigger).containsExactly("L2",
                "L3");
        var three = List.of(bid("700000.00"), bid("2000000.00"), bid("2200000.00"));
        assertThat(LowBidFlag.of(content, three, RULES, TODAY)).extracting(LowBidFlag::trigger).containsExactly("L1",
                "L2", "L3");
    }

    @Test
    void theDocumentMayRaiseTheRatios() {
        var scheme = SampleTender.scheme();
        var strict = SampleTender.content(new EvaluationScheme(scheme.method(), scheme.priceMode(),
                scheme.priceWeight(), null, scheme.recordWeight(), scheme.hoursWeight(), scheme.statistic(),
                scheme.criteria(), new LowBidRatios(new BigDecimal("50"), new BigDecimal("50"), new BigDecimal("65"))));
        var bids = List.of(bid("1559999.99"), bid("2160000.00"));
        assertThat(LowBidFlag.of(strict, bids, RULES, TODAY)).extracting(LowBidFlag::trigger).containsExactly("L3");
    }

    @Test
    void aPriceBelowLawfulPayAsksForAnExplanation() {
        var plain = SampleTender.content(SampleTender.scheme());
        // 50 people × 2,500 × 12 months
        var staffed = new TenderContent(plain.title(), plain.description(), plain.ceilingPrice(), plain.serviceFrom(),
                plain.serviceTo(), null, plain.bidDays(), plain.panelSize(), plain.evaluation(),
                List.of(new TenderContent.StaffingNeed("FRONTLINE", 50, 10)), List.of());
        var below = List.of(bid("1499999.99"), bid("1500000.00"));
        assertThat(LowBidFlag.of(staffed, below, RULES, TODAY)).singleElement().satisfies(flag -> {
            assertThat(flag.trigger()).isEqualTo("PAYROLL");
            assertThat(flag.limit()).isEqualTo(Money.yuan("1500000.00"));
            assertThat(flag.price()).isEqualTo(Money.yuan("1499999.99"));
        });
    }
}
