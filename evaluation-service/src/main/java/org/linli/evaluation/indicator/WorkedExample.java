package org.linli.evaluation.indicator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.evaluation.AgeBand;
import org.linli.evaluation.AreaType;
import org.linli.platform.web.Text;

/**
 * A case that the author worked out by hand. The framework is refused while the engine comes to another score.
 *
 * @param share of a year, what a COUNT's target is scaled with
 * @param values by indicator; one that is not named is missing
 * @param score, grade what the author expects
 */
@Schema(description = "算例 A worked example with the score its author expects")
public record WorkedExample(@NotBlank @Text(max = 100) String name, @NotNull AreaType areaType, @NotNull AgeBand age,
        @NotNull ContractSize size,
        @NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax("5") @Digits(integer = 1,
                fraction = 4) BigDecimal share,
        @NotNull @Size(max = 200) Map<@NotNull String, @NotNull @Digits(integer = 9, fraction = 4) BigDecimal> values,
        @NotNull @Size(max = 200) List<@NotNull String> notApplicable,
        @NotNull @Size(max = 1000) List<@NotNull @Valid Given> marks,
        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal score,
        @NotNull Grade grade) {

    /** A mark of the example. */
    @Schema(name = "ExampleMark", description = "算例中的评分 A mark of an example")
    public record Given(@NotNull AssessorPart part, @NotNull String indicator,
            @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal mark) {
    }

    public Circumstances circumstances() {
        return new Circumstances(areaType, age, size, Term.of(share));
    }
}
