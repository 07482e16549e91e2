package org.linli.evaluation.indicator;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.AgeBand;
import org.linli.evaluation.AreaType;
import org.linli.platform.web.Text;

/**
 * One row of the decision table: under these circumstances (null: any), this weight, this target with the floor that
 * earns nothing, this threshold, or whether the indicator applies. The most specific row wins, for each of the four by
 * itself.
 *
 * @param no names the row in an explanation
 * @param threshold what the indicator must reach, 0 to 100, where its group is a gate
 * @param basis where the number comes from
 */
@Schema(description = "决策表的一行 A row of the decision table")
public record DecisionRow(@Min(1) @Max(9999) int no, @NotNull @Pattern(regexp = "[A-Z][0-9]{2}") String indicator,
        @Nullable AreaType areaType, @Nullable AgeBand age, @Nullable ContractSize size, @Nullable Term term,
        @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal weight,
        @Nullable @Digits(integer = 9, fraction = 4) BigDecimal target,
        @Nullable @Digits(integer = 9, fraction = 4) BigDecimal floor,
        @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal threshold,
        @Nullable Boolean applies, @NotBlank @Text(max = 300) String basis) {

    /** What a row can decide. */
    public enum Decides {
        WEIGHT, TARGET, THRESHOLD, APPLICABILITY
    }

    boolean decides(Decides what) {
        return switch (what) {
            case WEIGHT -> weight != null;
            case TARGET -> target != null && floor != null;
            case THRESHOLD -> threshold != null;
            case APPLICABILITY -> applies != null;
        };
    }

    boolean matches(String code, Circumstances in) {
        return indicator.equals(code) && (areaType == null || areaType == in.area()) && (age == null || age == in.age())
                && (size == null || size == in.size()) && (term == null || term == in.term());
    }

    /** How many columns it names. */
    int specificity() {
        return (int) Stream.of(areaType, age, size, term).filter(Objects::nonNull).count();
    }
}
