package org.linli.evaluation.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.evaluation.EvaluationProblem;
import org.linli.evaluation.Evidence;
import org.linli.evaluation.Shipped;
import org.linli.platform.problem.Invalid;

/** Claimed, verified, scored: what counts of a value, and when it counts as missing. */
class ClaimTest {

    private static final Reading READING = Reading.on(Shipped.at(LocalDate.parse("2026-08-10")));
    private static final List<Evidence> FILE = List.of(new Evidence("a".repeat(64), "table"));

    private static Observation found(String claimed, @Nullable String found, @Nullable Survey survey) {
        return Observation.claim(UUID.randomUUID(), "U01", new BigDecimal(claimed), false, FILE, survey)
                .verified(found == null ? null : new BigDecimal(found), null, "anna", READING);
    }

    @ParameterizedTest(name = "claimed {0}, found {1}: {2} counts")
    @CsvSource({"1000,,1000", "1000,1000,1000", "1000,950,1000", "1000,949.9999,949.9999", "1000,1050,1000",
        "1000,1051,1000", "1000,1053,1053", "0,1,1", "0,0,0"})
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
                .verified(new BigDecimal("990"), null, "lead", READING.exact()).counts()).isEqualByComparingTo("990");
    }

    @ParameterizedTest(name = "{2} of {1} asked of {0} answered")
    @CsvSource({"1200,200,60,true", "1200,200,59,false", "1200,100,30,true", "1200,60,29,false", "12,12,12,true",
        "12,12,11,false", "40,40,30,true", "1000,1000,0,false"})
    void aSurveySpeaksForPeopleOnlyWhenEnoughAnswered(int frame, int sampled, int responses, boolean usable) {
        var observation = found("90", null, new Survey(frame, sampled, responses, "by register"));
        assertThat(observation.unusable()).isEqualTo(usable ? null : "SURVEY_RESPONSE");
        assertThat(observation.measured().value()).isEqualTo(usable ? new BigDecimal("90") : null);
    }

    private static void refused(EvaluationProblem code, Observation claim) {
        assertThatThrownBy(() -> ClaimCheck.requireFit(Shipped.STATION, claim)).isInstanceOfSatisfying(Invalid.class,
                invalid -> assertThat(invalid.code()).isEqualTo(code));
    }

    private static Observation claim(String indicator, @Nullable String value, @Nullable Survey survey) {
        return Observation.claim(UUID.randomUUID(), indicator, value == null ? null : new BigDecimal(value),
                value == null, FILE, survey);
    }

    @Test
    void theVoiceOfPeopleSaysHowManyWereAskedAndNothingElseDoes() {
        var survey = new Survey(900, 300, 150, "by phone");
        refused(EvaluationProblem.SURVEY_MISSING, claim("Q04", "90", null));
        refused(EvaluationProblem.OVER_HUNDRED, claim("Q04", "100.1", survey));
        refused(EvaluationProblem.SURVEY_SUMS, claim("Q04", "90", new Survey(100, 101, 50, "x")));
        refused(EvaluationProblem.SURVEY_SUMS, claim("Q04", "90", new Survey(100, 50, 51, "x")));
        refused(EvaluationProblem.NO_SURVEY, claim("U01", "90", survey));
        assertThatCode(() -> ClaimCheck.requireFit(Shipped.STATION, claim("Q04", "90", survey)))
                .doesNotThrowAnyException();
        assertThatCode(() -> ClaimCheck.requireFit(Shipped.STATION, claim("Q04", null, null)))
                .doesNotThrowAnyException();
    }

    @Test
    void anAssessorWhoFindsAValueOverrulesNotApplicable() {
        var claimed = Observation.claim(UUID.randomUUID(), "S04", null, true, List.of(), null);
        assertThat(claimed.verified(null, null, "a", READING).measured().notApplicable()).isTrue();
        var found = claimed.verified(new BigDecimal("40"), null, "a", READING).measured();
        assertThat(found.notApplicable()).isFalse();
        assertThat(found.value()).isEqualByComparingTo("40");
    }
}
