package org.linli.funding.spending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.funding.ledger.AccountKind;
import org.linli.funding.ledger.LedgerPage;
import org.linli.funding.ledger.LedgerPage.Flow;

/** A statement is read by people: every booking of docs/ledger.md that an agency's accounts take has its words. */
class StatementWordsTest {

    private static final List<String> OF_AGENCIES = Stream.concat(Stream.of("OWED"),
            Arrays.stream(AccountKind.values()).map(AccountKind::name).filter(kind -> kind.startsWith("AGENCY_")))
            .toList();

    private static boolean isShown(Flow flow) {
        return !"PENDING".equals(flow.mode()) && !"VOID".equals(flow.mode())
                && (OF_AGENCIES.contains(flow.debit()) || OF_AGENCIES.contains(flow.credit()));
    }

    @Test
    void everyBookingOfAnAgencyHasItsWords() {
        var shown =
                LedgerPage.flows().stream().filter(StatementWordsTest::isShown).map(Flow::cause).distinct().toList();
        assertThat(shown).hasSizeGreaterThan(15)
                .allSatisfy(cause -> assertThat(StatementWords.of(cause.replace("*", "2"))).doesNotContain(" ")
                        .matches("[\\p{IsHan}，]+"));
    }

    @Test
    void everyAccountOfAnAgencyHasItsWords() {
        assertThat(Arrays.stream(AccountKind.values()).filter(kind -> OF_AGENCIES.contains(kind.name())))
                .allSatisfy(kind -> assertThat(StatementWords.of(kind)).matches("\\p{IsHan}+"));
    }
}
