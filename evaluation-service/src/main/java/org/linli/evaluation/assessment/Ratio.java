package org.linli.evaluation.assessment;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.EvaluationProblem;
import org.linli.evaluation.indicator.Calculation;
import org.linli.evaluation.indicator.Indicator;
import org.linli.platform.problem.Invalid;

/** A part of a whole, as both were counted; what is not counted at all is claimed not to apply. */
@Schema(description = "比率 A part and the whole it is of")
public record Ratio(@NotNull @Digits(integer = 9, fraction = 4) @DecimalMin("0") BigDecimal numerator,
        @NotNull @Digits(integer = 9, fraction = 4) @DecimalMin(value = "0",
                inclusive = false) BigDecimal denominator) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PLACES = 4;

    /** In percent, four places. */
    public BigDecimal percent() {
        return percent(PLACES);
    }

    private BigDecimal percent(int places) {
        return numerator.multiply(HUNDRED).divide(denominator, places, RoundingMode.HALF_UP);
    }

    /** @throws Invalid where the indicator is no ratio, or the value that was given too is another one */
    void requireOf(Indicator indicator, @Nullable BigDecimal value, String field) {
        if (indicator.calculation() != Calculation.RATIO) {
            throw new Invalid(EvaluationProblem.NO_RATIO, field, indicator.code());
        }
        if (value != null && value.compareTo(percent(Math.max(0, value.scale()))) != 0) {
            throw new Invalid(EvaluationProblem.RATIO_DIFFERS, field, indicator.code(), percent());
        }
    }
}
