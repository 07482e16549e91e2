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
 * @param survey how people were asked again, where the value is their voice
 */
public record Verification(@NotNull @Pattern(regexp = "[A-Z][0-9]{2}") String indicator,
        @Nullable @Digits(integer = 9, fraction = 4) @DecimalMin("0") BigDecimal value,
        @Nullable @Valid Survey survey) {
}
