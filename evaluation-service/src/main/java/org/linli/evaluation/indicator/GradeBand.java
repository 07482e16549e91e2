package org.linli.evaluation.indicator;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A grade, from which score on it is given, and what it sets off.
 *
 * @param from inclusive, on the scale of 0 to 100
 */
@Schema(description = "等次 A grade with its effects")
public record GradeBand(@NotNull Grade grade,
        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal from,
        @NotNull @Size(max = 4) List<@NotNull Effect> effects) {
}
