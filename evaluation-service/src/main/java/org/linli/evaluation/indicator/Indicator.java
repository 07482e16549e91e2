package org.linli.evaluation.indicator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.web.Text;

/**
 * What is looked at.
 *
 * @param unit such as {@code %}, {@code 人次 visits}
 * @param missing what an absent value counts
 * @param parts who marks it; empty where it is measured
 * @param evidenceRequired a claim without a file is refused
 * @param group null where it stands in its dimension directly
 * @param trial it is measured and shown, and does not score
 * @param guideline the working guideline it follows, as its document calls itself
 * @param headline the group whose coverage it tells; null where it tells of none in particular
 * @param fact what workforce tells of it: its value where no assessor found another; null where it has to be claimed
 */
@Schema(description = "指标 An indicator")
public record Indicator(@NotNull @Pattern(regexp = "[A-Z][0-9]{2}") String code, @NotNull Dimension dimension,
        @NotNull @Valid Bilingual name, @NotBlank @Text(max = 30) String unit, @NotNull Calculation calculation,
        @NotNull Direction direction, @NotNull MissingData missing,
        @NotNull @Size(max = 5) List<@NotNull AssessorPart> parts, boolean evidenceRequired,
        @Nullable @Pattern(regexp = "[A-Z]{2,12}") String group, boolean trial,
        @Nullable @Text(max = 200) String guideline, @Nullable Headline headline, @Nullable WorkforceFact fact) {

    public boolean markedBy(AssessorPart part) {
        return !calculation.measured() && parts.contains(part);
    }
}
