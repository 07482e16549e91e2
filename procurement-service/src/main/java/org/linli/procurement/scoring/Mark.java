package org.linli.procurement.scoring;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One member's score of one criterion.
 *
 * @param reason why; required
 * @param words  the explanation of a score far from the median, null until given
 */
@Schema(description = "单项评分 A score with its reason")
record Mark(String criterion, BigDecimal score, String reason, boolean outlier, @Nullable String words) {

    Mark(String criterion, BigDecimal score, String reason) {
        this(criterion, score, reason, false, null);
    }

    Mark farFromMedian() {
        return new Mark(criterion, score, reason, true, words);
    }

    Mark explained(String given) {
        return new Mark(criterion, score, reason, outlier, given);
    }

    boolean needsWords() {
        return outlier && words == null;
    }
}
