package org.linli.procurement.tendering.stop;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.web.Text;

/** What comes in. */
interface StopApi {

    @Schema(description = "理由 A reason")
    record TenderReason(@NotBlank @Text(max = 500) String reason) {
    }

    /** @param ground required once bids are opened */
    @Schema(description = "终止招标 Why a tender is cancelled, and on which ground of law")
    record Cancellation(@NotBlank @Text(max = 500) String reason, @Nullable CancellationGround ground) {
    }
}
