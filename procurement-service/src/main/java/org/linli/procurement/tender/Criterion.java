package org.linli.procurement.tender;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One scoring factor.
 *
 * @param weight   percent of the whole; {@code maxScore} the top of the experts' scale; {@code minimum} below it the bid is rejected
 * @param anchors  what low, middle and full marks look like
 */
@Schema(description = "评审因素 One scoring factor")
public record Criterion(String code, String name, BigDecimal weight, BigDecimal maxScore, @Nullable BigDecimal minimum,
        String anchors) {
}
