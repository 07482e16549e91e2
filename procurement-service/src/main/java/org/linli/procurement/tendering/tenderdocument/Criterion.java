package org.linli.procurement.tendering.tenderdocument;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One scoring factor.
 *
 * @param weight percent of the whole; {@code maxScore} the top of the experts' scale; {@code minimum} below it the bid
 * is rejected
 * @param anchors what low, middle and full marks look like
 * @param bands the scale in quantified bands, from 0 to {@code maxScore} without a gap (令87 art 55)
 */
@Schema(description = "评审因素 One scoring factor")
public record Criterion(String code, String name, BigDecimal weight, BigDecimal maxScore, @Nullable BigDecimal minimum,
        String anchors, @Nullable List<Band> bands) {

    /** Scores above {@code from} up to {@code to}, and what earns them. */
    @Schema(description = "评分档 Scores above from, up to to, and what earns them")
    public record Band(BigDecimal from, BigDecimal to, String text) {
    }

    public Criterion {
        bands = bands == null ? List.of() : List.copyOf(bands);
    }

    public Criterion(String code, String name, BigDecimal weight, BigDecimal maxScore, @Nullable BigDecimal minimum,
            String anchors) {
        this(code, name, weight, maxScore, minimum, anchors, null);
    }

    /** Empty where the document gives none. */
    public List<Band> steps() {
        return bands == null ? List.of() : bands;
    }
}
