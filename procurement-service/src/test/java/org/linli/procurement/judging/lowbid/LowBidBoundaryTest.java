package org.linli.procurement.judging.lowbid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.platform.money.Money;
import org.linli.platform.rule.RuleBook;
import org.linli.procurement.tendering.tender.SampleTender;

/** 财库〔2026〕2号, strict and on the fen: at the limit nobody is asked, one fen below it is. */
class LowBidBoundaryTest {

    private static final RuleBook RULES = RuleBook.shipped();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    /** The ceiling is 2,400,000 yuan; prices in yuan, the first is the one that is looked at. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        // L3: 45 % of the ceiling is 1,080,000
        "1080000.00;1100000,1100000;''", "1079999.99;1100000,1100000;L3",
        // L2: half of the next lowest, 2,300,000, is 1,150,000
        "1150000.00;2300000;''", "1149999.99;2300000;L2",
        // L2 among more: half of 2,220,000, while half of the mean is far lower
        "1110000.00;2220000,2400000,2400000;''", "1109999.99;2220000,2400000,2400000;L2",
        // L1: half of the mean of p, 2,000,000 and 2,000,000 is (p + 4,000,000) / 6, which p = 800,000 equals; L2 and
        // L3 strike too
        "800000.00;2000000,2000000;L2,L3", "799999.99;2000000,2000000;L1,L2,L3",
        // half a fen: the half of 2,200,000.01 is 1,100,000.005, which 1,100,000.00 is below and 1,100,000.01 is not
        "1100000.00;2200000.01;L2", "1100000.01;2200000.01;''",
        // alone there is no next lowest, and the mean is the price itself
        "1080000.00;'';''", "1079999.99;'';L3"})
    void strictlyBelow(String price, String others, String triggers) {
        var bids = new ArrayList<Priced>();
        bids.add(new Priced(UUID.randomUUID(), Money.yuan(price)));
        split(others).forEach(other -> bids.add(new Priced(UUID.randomUUID(), Money.yuan(other))));
        var content = SampleTender.content(SampleTender.scheme());
        assertThat(LowBidFlag.of(content, bids, RULES, TODAY))
                .filteredOn(flag -> flag.bidId().equals(bids.getFirst().bidId())).extracting(LowBidFlag::trigger)
                .containsExactlyElementsOf(split(triggers).toList());
    }

    private static Stream<String> split(String text) {
        return text == null || text.isBlank() ? Stream.of() : Stream.of(text.split(","));
    }
}
