package org.linli.evaluation.evaluation;

import java.math.BigDecimal;
import org.linli.evaluation.framework.AssessorPart;

/**
 * Blind marks of one part for one indicator lie further apart than the tolerance.
 *
 * @param spread highest minus lowest, in points of 100
 */
record MarkDivergence(AssessorPart part, String indicator, BigDecimal spread) {
}
