package org.linli.evaluation.framework;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.AgeBand;
import org.linli.evaluation.AreaType;
import org.linli.platform.web.Text;

/**
 * One row of the decision table: for this indicator, in this kind of area, at this age of the project (null: any), this
 * weight, or this target with the floor that earns nothing, or both. The most specific row wins.
 *
 * @param no    names the row in an explanation
 * @param basis where the number comes from
 */
@Schema(description = "决策表的一行 A row of the decision table")
public record DecisionRow(@Min(1) @Max(9999) int no, @NotNull @Pattern(regexp = "[A-Z][0-9]{2}") String indicator,
        @Nullable AreaType areaType, @Nullable AgeBand age,
        @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal weight,
        @Nullable @Digits(integer = 9, fraction = 4) BigDecimal target,
        @Nullable @Digits(integer = 9, fraction = 4) BigDecimal floor, @NotBlank @Text(max = 300) String basis) {

    boolean matches(String code, AreaType area, AgeBand band) {
        return indicator.equals(code) && (areaType == null || areaType == area) && (age == null || age == band);
    }

    int specificity() {
        return (areaType == null ? 0 : 1) + (age == null ? 0 : 1);
    }

    boolean weighs() {
        return weight != null;
    }

    boolean aims() {
        return target != null && floor != null;
    }
}
