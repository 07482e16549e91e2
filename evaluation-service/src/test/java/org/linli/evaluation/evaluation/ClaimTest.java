package org.linli.evaluation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.evaluation.evaluation.Sample.ANNA;
import static org.linli.evaluation.evaluation.Sample.CONTENT;
import static org.linli.evaluation.evaluation.Sample.FREE;
import static org.linli.evaluation.evaluation.Sample.TODAY;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.evaluation.Evidence;
import org.linli.platform.problem.Invalid;

/** Claimed, verified, scored: what counts of a value, and when it counts as missing. */
class ClaimTest {

    private static final List<Evidence> FILE = List.of(new Evidence("a".repeat(64), "table"));

    private static Observation found(String claimed, @Nullable String found, @Nullable Survey survey) {
        return Observation.claim(UUID.randomUUID(), "U01", new BigDecimal(claimed), false, FILE, survey)
                .verified(found == null ? null : new BigDecimal(found), null, "anna", Reading.on(TODAY));
    }

    @ParameterizedTest(name = "claimed {0}, found {1}: {2} counts")
    @CsvSource({"1000,,1000", "1000,1000,1000", "1000,950,1000", "1000,949.9999,949.9999", "1000,1050,1000",
        "1000,1051,1051", "0,1,1", "0,0,0"})
    void withinTheToleranceTheClaimCountsBeyondItWhatWasFound(String claimed, String found, String counts) {
        var observation = found(claimed, found, null);
        assertThat(observation.counts()).isEqualByComparingTo(counts);
        assertThat(observation.measured().value()).isEqualByComparingTo(counts);
        assertThat(observation.verified()).as("what was found stays on record")
                .isEqualByComparingTo(found == null ? claimed : found);
    }

    @Test
    void aCorrectionMeansEveryDigit() {
        assertThat(Observation.claim(UUID.randomUUID(), "U01", new BigDecimal("1000"), false, FILE, null)
                .verified(new BigDecimal("990"), null, "lead", Reading.on(TODAY).exact()).counts())
                .isEqualByComparingTo("990");
    }

    @ParameterizedTest(name = "{2} of {1} asked of {0} answered")
    @CsvSource({"1200,200,60,true", "1200,200,59,false", "1200,100,30,true", "1200,60,29,false", "12,12,12,true",
        "12,12,11,false", "40,40,30,true", "1000,1000,0,false"})
    void aSurveySpeaksForPeopleOnlyWhenEnoughAnswered(int frame, int sampled, int responses, boolean usable) {
        var observation = found("90", null, new Survey(frame, sampled, responses, "by register"));
        assertThat(observation.unusable()).isEqualTo(usable ? null : "SURVEY_RESPONSE");
        assertThat(observation.measured().value()).isEqualTo(usable ? new BigDecimal("90") : null);
    }

    @Test
    void whatNobodySpeaksForCountsAsMissingAsTheIndicatorSays() {
        var well = Sample.claimed(true);
        var badly = Sample.claimed(true);
        badly.claim(Observation.claim(UUID.randomUUID(), "Q04", new BigDecimal("90"), false, FILE,
                new Survey(900, 300, 20, "by phone")), TODAY);
        var scores = List.of(well, badly).stream().map(one -> {
            one.submit(TODAY);
            one.verify(Sample.confirmAll(one), ANNA, TODAY, FREE);
            return one.assessment().score(CONTENT, one.plan().facts());
        }).toList();
        var leaf = scores.get(1).tree().children().getFirst().children().stream()
                .filter(node -> node.id().equals("Q04")).findFirst().orElseThrow();
        assertThat(leaf.formula()).isEqualTo("missing = 0");
        assertThat(leaf.value()).isEqualByComparingTo("0");
        assertThat(leaf.source().observationId()).as("and it is told which").isNotNull();
        assertThat(scores.get(1).score()).isLessThan(scores.get(0).score());
    }

    private static void refused(EvaluationProblem code, EvaluationApi.Claim claim) {
        assertThatThrownBy(() -> ClaimCheck.observation(CONTENT, claim)).isInstanceOfSatisfying(Invalid.class,
                invalid -> assertThat(invalid.code()).isEqualTo(code));
    }

    private static EvaluationApi.Claim claim(String indicator, @Nullable String value, @Nullable Survey survey) {
        return new EvaluationApi.Claim(indicator, value == null ? null : new BigDecimal(value), value == null, FILE,
                survey);
    }

    @Test
    void theVoiceOfPeopleSaysHowManyWereAskedAndNothingElseDoes() {
        var survey = new Survey(900, 300, 150, "by phone");
        refused(EvaluationProblem.SURVEY_MISSING, claim("Q04", "90", null));
        refused(EvaluationProblem.OVER_HUNDRED, claim("Q04", "100.1", survey));
        refused(EvaluationProblem.SURVEY_SUMS, claim("Q04", "90", new Survey(100, 101, 50, "x")));
        refused(EvaluationProblem.SURVEY_SUMS, claim("Q04", "90", new Survey(100, 50, 51, "x")));
        refused(EvaluationProblem.NO_SURVEY, claim("U01", "90", survey));
        assertThat(ClaimCheck.observation(CONTENT, claim("Q04", "90", survey)).survey()).isEqualTo(survey);
        assertThat(ClaimCheck.observation(CONTENT, claim("Q04", null, null)).notApplicable()).isTrue();
        assertThat(survey.responseRate()).isEqualByComparingTo("50.0");
    }

    @Test
    void whatIsClaimedAfterReopeningIsLateAndWhatWasClaimedBeforeIsNot() {
        var one = Sample.submitted();
        one.reopen("a file is missing", TODAY);
        one.claim(Sample.claim("Q03", "81"), TODAY);
        assertThat(one.assessment().reopenings()).singleElement()
                .satisfies(again -> assertThat(again.reason()).isEqualTo("a file is missing"));
        assertThat(one.assessment().observations()).filteredOn(Observation::late).singleElement()
                .satisfies(late -> assertThat(late.indicator()).isEqualTo("Q03"));
        assertThat(one.assessment().observations())
                .allSatisfy(each -> assertThat(each.claimedOn()).isEqualTo(TODAY.date()));
    }
}
