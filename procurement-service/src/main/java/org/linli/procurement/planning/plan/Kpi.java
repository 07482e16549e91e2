package org.linli.procurement.planning.plan;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.web.Text;

/** @param coverageOf the headline group whose coverage this measures, null for any other measure */
@Schema(description = "指标 What a goal is measured by")
public record Kpi(@NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{0,49}") String code,
        @NotBlank @Text(max = 200) String name, @NotNull @Digits(integer = 12, fraction = 4) BigDecimal baseline,
        @NotNull @Digits(integer = 12, fraction = 4) BigDecimal target, @NotBlank @Text(max = 30) String unit,
        @Nullable OutcomeGroup coverageOf) {
}
