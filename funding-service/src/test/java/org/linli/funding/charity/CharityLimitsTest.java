package org.linli.funding.charity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.platform.money.Money;
import org.linli.platform.rule.RuleBook;

/** The limits exactly at their edges, by kind and size, with their dated numbers. */
class CharityLimitsTest {

    private static final CharityLimits LIMITS = new CharityLimits(RuleBook.shipped(), LocalDate.of(2025, 12, 31));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        // kind | last income | net assets | spending | cost | what is broken
        "PUBLIC_FOUNDATION | 10000000 | 1 | 7000000 | 777777 | ",
        "PUBLIC_FOUNDATION | 10000000 | 1 | 6999999.99 | 100 | D06.spend",
        "PUBLIC_FOUNDATION | 10000000 | 1 | 7000000 | 777778 | D06.cost",
        "PUBLIC_ORGANISATION | 1000000 | 1 | 700000 | 100 | ",
        "PUBLIC_ORGANISATION | 10000000 | 1 | 7000000 | 1045000 | ",
        "PUBLIC_ORGANISATION | 10000000 | 1 | 7000000 | 1047000 | D07.cost",
        "ORGANISATION | 1 | 10000000 | 600000 | 100 | ",
        "ORGANISATION | 1 | 10000000 | 599999.99 | 100 | D08.large.spend",
        "ORGANISATION | 1 | 9999999.99 | 700000 | 100 | ",
        "ORGANISATION | 1 | 9999999.99 | 699000 | 100 | D08.upper.spend",
        "ORGANISATION | 1 | 4999999.99 | 400000 | 100 | ",
        "ORGANISATION | 1 | 4999999.99 | 399000 | 100 | D08.lower.spend",
        "ORGANISATION | 1000000 | 999999.99 | 500000 | 100 | ",
        "ORGANISATION | 1000000 | 999999.99 | 499999.99 | 100 | D08.small.income",
        "ORGANISATION | 1 | 999999.99 | 79000 | 100 | D08.small.spend",
        "ORGANISATION | 1 | 999999.99 | 800000 | 200000 | ",
        "ORGANISATION | 1 | 999999.99 | 800000 | 200001 | D08.small.cost",
        "ORGANISATION | 1 | 999999.99 | 100000 | 199999.99 | "})
    void keepsAndBreaksAtTheEdge(CharityKind kind, String income, String assets, String spending, String cost,
            String broken) {
        var findings = LIMITS.judge(new CharityLimits.Year(kind, Money.yuan(income), Money.yuan(assets),
                Money.yuan(spending), Money.yuan(cost)));
        assertThat(findings.stream().filter(finding -> !finding.kept()).map(CharityLimits.Finding::rule).toList())
                .isEqualTo(broken == null ? List.of() : List.of(broken));
        assertThat(findings).allSatisfy(finding -> assertThat(finding.basis()).isNotBlank());
    }
}
