package org.linli.evaluation.indicator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Indicators of one dimension that are taken together. Its weight is the sum of theirs. */
@Schema(description = "指标组 A group of indicators")
public record Group(@NotNull @Pattern(regexp = "[A-Z]{2,12}") String code, @NotNull Dimension dimension,
        @NotNull @Valid Bilingual name, @NotNull Aggregate aggregate) {
}
