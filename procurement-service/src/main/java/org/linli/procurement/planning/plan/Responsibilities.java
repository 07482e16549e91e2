package org.linli.procurement.planning.plan;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.platform.web.Text;

/** Who carries which part of a service: the four columns of the responsibility matrix. */
@Schema(description = "政府、市场、社会、个人的权责分工 Who carries which part")
public record Responsibilities(@NotBlank @Text(max = 500) String government, @NotBlank @Text(max = 500) String market,
        @NotBlank @Text(max = 500) String society, @NotBlank @Text(max = 500) String person) {
}
