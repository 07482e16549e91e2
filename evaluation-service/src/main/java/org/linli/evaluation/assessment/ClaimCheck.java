package org.linli.evaluation.assessment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.EvaluationProblem;
import org.linli.evaluation.indicator.Calculation;
import org.linli.evaluation.indicator.FrameworkContent;
import org.linli.evaluation.indicator.Indicator;
import org.linli.platform.problem.Invalid;

/** Whether a value can be what the framework asks for; what it says is another question. */
public final class ClaimCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ClaimCheck() {
    }

    /** @throws Invalid for what the framework does not measure, and for a value without its file or its survey */
    public static void requireFit(FrameworkContent content, Observation claim) {
        var indicator = content.indicator(claim.indicator())
                .orElseThrow(() -> new Invalid(EvaluationProblem.UNKNOWN_INDICATOR, "observations", claim.indicator()));
        if (!indicator.calculation().measured()) {
            throw new Invalid(EvaluationProblem.NOT_MEASURED, "observations", claim.indicator());
        }
        if (claim.notApplicable() && claim.claimed() != null) {
            throw new Invalid(EvaluationProblem.NOT_APPLICABLE_VALUE, "observations", claim.indicator());
        }
        if (indicator.evidenceRequired() && claim.evidence().isEmpty() && !claim.notApplicable()) {
            throw new Invalid(EvaluationProblem.EVIDENCE_MISSING, "observations", claim.indicator());
        }
        if (indicator.calculation() == Calculation.SURVEY && claim.claimed() != null && claim.survey() == null) {
            throw new Invalid(EvaluationProblem.SURVEY_MISSING, "observations", claim.indicator());
        }
        if (claim.ratio() != null) {
            claim.ratio().requireOf(indicator, claim.claimed(), "observations");
        }
        voice(indicator, claim.claimed(), claim.survey(), "observations");
    }

    public static void requireFit(FrameworkContent content, Verification found) {
        content.indicator(found.indicator()).ifPresent(indicator -> {
            if (found.ratio() != null) {
                found.ratio().requireOf(indicator, found.value(), "verified");
            }
            voice(indicator, found.value(), found.survey(), "verified");
        });
    }

    private static void voice(Indicator indicator, @Nullable BigDecimal value, @Nullable Survey survey, String field) {
        if (indicator.calculation() != Calculation.SURVEY) {
            if (survey != null) {
                throw new Invalid(EvaluationProblem.NO_SURVEY, field, indicator.code());
            }
            return;
        }
        if (value != null && value.compareTo(HUNDRED) > 0) {
            throw new Invalid(EvaluationProblem.OVER_HUNDRED, field, indicator.code());
        }
        if (survey != null) {
            survey.requireConsistent(field);
        }
    }
}
