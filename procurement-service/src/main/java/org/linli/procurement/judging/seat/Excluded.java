package org.linli.procurement.judging.seat;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param reason a code of the panel's {@code Exclusion} */
@Schema(description = "未参加抽取 An expert who did not take part, with the reason")
public record Excluded(UUID expertId, String reason) {
}
