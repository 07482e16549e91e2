package org.linli.evaluation.assessment;

import java.math.BigDecimal;
import org.linli.evaluation.indicator.AssessorPart;

/**
 * Blind marks of one part for one indicator lie further apart than the tolerance.
 *
 * @param spread highest minus lowest, in points of 100
 */
public record MarkDivergence(AssessorPart part, String indicator, BigDecimal spread) {
}
