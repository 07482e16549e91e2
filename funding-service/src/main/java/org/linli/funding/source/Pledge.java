package org.linli.funding.source;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.web.Text;

/** The terms of a source: who agreed to give what for which purpose, and until when. */
@Schema(description = "资金来源的约定 The terms of a fund source")
public record Pledge(@NotBlank @Text(max = 200) String name, @NotNull Channel channel,
        @NotBlank @Text(max = 100) @Schema(
                description = "协议或预算文号 Number of the agreement or budget document") String agreement,
        @NotNull @Valid Restriction restriction, @NotNull LocalDate validFrom, @Nullable LocalDate validUntil) {
}
