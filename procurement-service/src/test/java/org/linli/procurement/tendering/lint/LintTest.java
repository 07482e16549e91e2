package org.linli.procurement.tendering.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
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

    private static final Wordings WORDINGS = Wordings.shipped();

    private static List<Finding> found(Use use, String text) {
        return WORDINGS.in(new Passage(use, "f", text), Reading.of(text));
    }

    @ParameterizedTest(name = "{0}: {2} | {3}")
    @CsvFileSource(resources = "/lint-examples.csv", numLinesToSkip = 1, encoding = "UTF-8")
    void refusesTheOneAndAcceptsTheOther(Clause clause, Use use, String refused, String accepted) {
        assertThat(found(use, refused)).extracting(Finding::clause).contains(clause);
        assertThat(found(use, accepted)).isEmpty();
    }

    /** Field by field of a document: each clause is refused, and its lawful neighbour is let pass. */
    @ParameterizedTest(name = "{0} in {1}: {2} | {3}")
    @CsvFileSource(resources = "/lint-clauses.csv", numLinesToSkip = 1, encoding = "UTF-8")
    void aClauseIsRefusedInWhateverFieldAndWriting(Clause clause, String field, String refused, String accepted) {
        assertThat(found(written(field, refused))).extracting(Finding::clause).contains(clause);
        assertThat(found(written(field, accepted))).isEmpty();
    }

    private static List<Finding> found(TenderContent content) {
        return Passage.of(content).stream()
                .flatMap(passage -> WORDINGS.in(passage, Reading.of(passage.text())).stream()).toList();
    }

    /** A plain document with these words in one of its fields. */
    private static TenderContent written(String field, String words) {
        var scheme = SampleTender.scheme();
        var plain = SampleTender.content(scheme);
        var factor = banded("PLAN", "name".equals(field) ? words : "方案", "0", "60", "100");
        var bands = "band".equals(field) ? List.of(new Criterion.Band(BigDecimal.ZERO, new BigDecimal(100), words))
                : factor.steps();
        var criterion = new Criterion("PLAN", factor.name(), factor.weight(), factor.maxScore(), null,
                "anchors".equals(field) ? words : "a", bands);
        var conditions = "qualification".equals(field) ? List.of(new Admittance.Qualification("Q", words))
                : List.<Admittance.Qualification>of();
        return new TenderContent("title".equals(field) ? words : plain.title(),
                "description".equals(field) ? words : plain.description(), plain.ceilingPrice(), plain.serviceFrom(),
                plain.serviceTo(), null, 20, 5,
                new EvaluationScheme(scheme.method(), scheme.priceMode(), scheme.priceWeight(),
                        "priceWeightReason".equals(field) ? words : null, scheme.recordWeight(), scheme.hoursWeight(),
                        scheme.statistic(), List.of(criterion), null),
                List.of(),
                "metric".equals(field) ? List.of(new TenderContent.AgreedMetric("CASES", words, "case")) : List.of(),
                new Admittance(conditions, List.of(), null, "groundWords".equals(field) ? words : null, null, null,
                        false),
                List.of());
    }

    @ParameterizedTest
    @CsvSource({"一百二十,120", "十二,12", "壹佰万,1000000", "100万,1000000", "2.5亿,250000000", "百分之九十,90%", "二〇二五,2025",
        "三千零五,3005", "万一,万一", "两,2"})
    void numeralsAreReadAsFigures(String words, String figures) {
        assertThat(Numerals.asFigures(words)).isEqualTo(figures);
    }

    @Test
    void aLongDocumentIsReadInAMoment() {
        var words = "服务中心须为本街居民提供个案、小组与社区服务,配备专职社工不少于六名;每月开展活动四场。";
        var passage = new Passage(Use.DESCRIBED, "description", words.repeat(20000 / words.length()));
        assertThat(WORDINGS.in(passage, Reading.of(passage.text()))).isEmpty();
        assertTimeout(Duration.ofSeconds(20), () -> WORDINGS.in(passage, Reading.of(passage.text())));
    }

    @Test
    void everyClauseHasARuleAndWordsOrACheckOfItsOwn() {
        var worded = new TreeSet<>(WORDINGS.clauses());
        worded.addAll(EnumSet.of(Clause.BANDS, Clause.REUSED));
        assertThat(worded).containsExactlyInAnyOrder(Clause.values());
        for (var clause : Clause.values()) {
            assertThat(RuleBook.shipped().get(clause.rule(), LocalDate.of(2026, 11, 24)).basis()).isNotBlank();
        }
    }

    /** Sentences as tenders for social services have them. */
    @ParameterizedTest
    @CsvFileSource(resources = "/lint-lawful.txt", delimiter = '\t', encoding = "UTF-8")
    void lawfulSentencesPassWhereverTheyStand(String sentence) {
        for (var use : List.of(Use.SCORED, Use.REQUIRED, Use.DESCRIBED)) {
            assertThat(found(use, sentence)).isEmpty();
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
                new Admittance(List.of(conditions), List.of(), null, null, null, null, false), List.of());
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
        var offered = new Admittance.Qualification("OFFER", "服务方案应包括督导安排");
        assertThat(Structure.findings(content(banded("PLAN", "服务方案", "0", "60", "100"), offered))).isEmpty();
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
