package org.linli.procurement.planning.need;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.platform.web.Text;

/** @param needCode the code a tender's agreed metric may carry too, so that need and contract can be compared */
@Schema(name = "NeedFinding", description = "调查发现 What the survey found")
public record Finding(@NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{0,49}") String needCode,
        @NotBlank @Text(max = 1000) String description, @Min(0) @Max(10_000_000) int peopleInNeed,
        @NotNull Priority priority) {

    /** How pressing it is. */
    public enum Priority {
        HIGH, MEDIUM, LOW
    }
}
