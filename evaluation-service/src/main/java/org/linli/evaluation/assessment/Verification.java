package org.linli.evaluation.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an assessor found of one claim.
 *
 * @param value null confirms what was claimed
 * @param ratio what the value is computed from, where it is a part of a whole
 * @param survey how people were asked again, where the value is their voice
 */
public record Verification(@NotNull @Pattern(regexp = "[A-Z][0-9]{2}") String indicator,
        @Nullable @Digits(integer = 9, fraction = 4) @DecimalMin("0") BigDecimal value, @Nullable @Valid Survey survey,
        @Nullable @Valid Ratio ratio) {

    public Verification(String indicator, @Nullable BigDecimal value, @Nullable Survey survey) {
        this(indicator, value, survey, null);
    }

    /** Null confirms what was claimed. */
    @Nullable
    BigDecimal found() {
        return value == null && ratio != null ? ratio.percent() : value;
    }
}
