package org.linli.procurement.tendering.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.platform.rule.RuleBook;
import org.linli.procurement.tendering.lint.Passage.Use;
import org.linli.procurement.tendering.tender.SampleTender;
import org.linli.procurement.tendering.tenderdocument.Admittance;
import org.linli.procurement.tendering.tenderdocument.Criterion;
import org.linli.procurement.tendering.tenderdocument.EvaluationScheme;
import org.linli.procurement.tendering.tenderdocument.TenderContent;

/** Each clause of the discrimination list, with words it refuses and like words it lets pass. */
class LintTest {

    private static final List<Wording> WORDINGS = Wording.shipped();

    private static List<Finding> found(Use use, String text) {
        var passage = new Passage(use, "f", text);
        return WORDINGS.stream().map(wording -> wording.in(passage)).flatMap(Optional::stream).toList();
    }

    @ParameterizedTest(name = "{0}: {2} | {3}")
    @CsvFileSource(resources = "/lint-examples.csv", numLinesToSkip = 1, encoding = "UTF-8")
    void refusesTheOneAndAcceptsTheOther(Clause clause, Use use, String refused, String accepted) {
        assertThat(found(use, refused)).extracting(Finding::clause).contains(clause);
        assertThat(found(use, accepted)).isEmpty();
    }

    @Test
    void everyClauseHasARuleAndWordsOrACheckOfItsOwn() {
        var worded = new TreeSet<Clause>();
        WORDINGS.forEach(wording -> worded.add(wording.clause()));
        worded.addAll(EnumSet.of(Clause.BANDS, Clause.REUSED));
        assertThat(worded).containsExactlyInAnyOrder(Clause.values());
        for (var clause : Clause.values()) {
            assertThat(RuleBook.shipped().get(clause.rule(), LocalDate.of(2026, 11, 24)).basis()).isNotBlank();
        }
    }

    @Test
    void wordsThatOnlyDescribeAreNotTakenForConditions() {
        assertThat(found(Use.DESCRIBED, "本街获得广东省奖项,机构利润全部用于服务")).isEmpty();
    }

    private static TenderContent content(Criterion criterion, Admittance.Qualification... conditions) {
        var scheme = SampleTender.scheme();
        var plain = SampleTender.content(new EvaluationScheme(scheme.method(), scheme.priceMode(), scheme.priceWeight(),
                null, scheme.recordWeight(), scheme.hoursWeight(), scheme.statistic(), List.of(criterion), null));
        return new TenderContent(plain.title(), plain.description(), plain.ceilingPrice(), plain.serviceFrom(),
                plain.serviceTo(), null, 20, 5, plain.evaluation(), List.of(), List.of(),
                new Admittance(List.of(conditions), List.of(), null, null, null, null, false));
    }

    private static Criterion banded(String code, String name, String... edges) {
        var bands = new ArrayList<Criterion.Band>();
        for (int index = 1; index < edges.length; index++) {
            bands.add(new Criterion.Band(new BigDecimal(edges[index - 1]), new BigDecimal(edges[index]), "x"));
        }
        return new Criterion(code, name, new BigDecimal(90), new BigDecimal(100), null, "a", bands);
    }

    @Test
    void aConditionIsNotScoredAgain() {
        var condition = new Admittance.Qualification("TEAM", "配备专职督导一名");
        assertThat(Structure.findings(content(banded("TEAM", "团队", "0", "60", "100"), condition)))
                .extracting(Finding::clause).containsExactly(Clause.REUSED);
        assertThat(Structure.findings(content(banded("LEAD", "专职督导一名", "0", "60", "100"), condition)))
                .extracting(Finding::clause).containsExactly(Clause.REUSED);
        assertThat(Structure.findings(content(banded("PLAN", "服务方案", "0", "60", "100"), condition))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'0 60 100',true", "'0 100',false", "'0 60 90',false", "'10 60 100',false", "'',false"})
    void aFactorHasBandsFromZeroToItsMaximum(String edges, boolean accepted) {
        var criterion = banded("PLAN", "方案", edges.isEmpty() ? new String[0] : edges.split(" "));
        assertThat(Structure.findings(content(criterion)).isEmpty()).isEqualTo(accepted);
    }

    @Test
    void bandsMayNotOverlap() {
        var overlapping = new Criterion("PLAN", "方案", new BigDecimal(90), new BigDecimal(100), null, "a",
                List.of(new Criterion.Band(BigDecimal.ZERO, new BigDecimal(70), "x"),
                        new Criterion.Band(new BigDecimal(60), new BigDecimal(100), "y")));
        assertThat(Structure.findings(content(overlapping))).extracting(Finding::clause).containsExactly(Clause.BANDS);
    }
}
