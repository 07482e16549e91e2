package org.linli.evaluation.score;

import java.math.BigDecimal;
import java.util.Map;
import org.linli.evaluation.framework.Dimension;

/**
 * A score and how it came about.
 *
 * @param engine     version of the arithmetic
 * @param score      0 to 100, two places
 * @param dimensions without those in which nothing was applicable
 */
public record ScoreResult(String engine, BigDecimal score, Map<Dimension, BigDecimal> dimensions, ScoreNode tree) {
}
