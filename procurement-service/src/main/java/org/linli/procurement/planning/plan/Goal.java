package org.linli.procurement.planning.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.platform.web.Text;

/** One goal of a plan. Purchases and catalogue items name its code. */
@Schema(description = "规划目标 One goal of the development plan")
public record Goal(@NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{0,49}") String code,
        @NotBlank @Text(max = 2000) String text, @NotNull @Size(min = 1, max = 9) List<@NotNull Topic> topics,
        @NotNull @Valid Responsibilities responsibilities,
        @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid Kpi> kpis) {

    public Goal {
        topics = topics == null ? List.of() : topics.stream().toList();
        kpis = kpis == null ? List.of() : kpis.stream().toList();
    }
}
