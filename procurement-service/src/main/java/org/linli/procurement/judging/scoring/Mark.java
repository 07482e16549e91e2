package org.linli.procurement.judging.scoring;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One member's score of one criterion.
 *
 * @param reason why; required
 * @param outlier far from the median of all members (S06); {@code moved} far from the member's own score that was
 * voided (S05)
 * @param words the explanation of either, null until given
 */
@Schema(description = "单项评分 A score with its reason")
record Mark(String criterion, BigDecimal score, String reason, boolean outlier, @Nullable String words, boolean moved) {

    Mark(String criterion, BigDecimal score, String reason) {
        this(criterion, score, reason, false, null, false);
    }

    Mark compared(boolean farFromMedian, boolean farFromBefore) {
        return new Mark(criterion, score, reason, farFromMedian, words, farFromBefore);
    }

    Mark explained(String given) {
        return new Mark(criterion, score, reason, outlier, given, moved);
    }

    boolean needsWords() {
        return mayHaveWords() && words == null;
    }

    boolean mayHaveWords() {
        return outlier || moved;
    }
}
