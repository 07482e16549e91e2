package org.linli.evaluation.score;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.indicator.Dimension;

/**
 * A score and how it came about.
 *
 * @param engine version of the arithmetic
 * @param score 0 to 100, two places
 * @param dimensions without those in which nothing was applicable
 * @param hash SHA-256 over engine, circumstances, observations, marks and tree; null in results of engine wsum-1
 */
public record ScoreResult(String engine, BigDecimal score, Map<Dimension, BigDecimal> dimensions, ScoreNode tree,
        @Nullable String hash) {

    record Hashed(String engine, Object circumstances, BigDecimal periodShare, Object measured, Object marks,
            ScoreNode tree) {
    }
}
