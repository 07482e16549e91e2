package org.linli.procurement.planning.proposal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.web.Text;

/**
 * Money that may be used for this project and for nothing else.
 *
 * @param sourceId the fund source as funding knows it, null while it is only promised
 */
@Schema(name = "RingFencedSource", description = "专款来源 The ring-fenced source of the money")
public record FundSource(@NotNull Channel channel, @Nullable UUID sourceId,
        @NotBlank @Text(max = 500) String restriction) {

    /** Where the money comes from. */
    public enum Channel {
        FISCAL, WELFARE_LOTTERY, FOUNDATION, DONATION, ENTERPRISE
    }
}
