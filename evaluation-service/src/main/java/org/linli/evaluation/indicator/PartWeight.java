package org.linli.evaluation.indicator;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much the marks of one part weigh against the other parts of the same indicator.
 *
 * @param required without its marks no result is drafted; a missing other part is renormalised and shown
 */
@Schema(description = "评估主体权重 The weight of an assessing part")
public record PartWeight(@NotNull AssessorPart part,
        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal weight,
        boolean required) {
}
