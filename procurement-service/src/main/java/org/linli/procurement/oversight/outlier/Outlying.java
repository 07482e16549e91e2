package org.linli.procurement.oversight.outlier;

import java.math.BigDecimal;
import org.linli.platform.rule.Rule;

/**
 * A figure at or beyond its fence.
 *
 * @param compared how many parties were
 */
record Outlying(OutlierKind kind, Measured measured, BigDecimal value, BigDecimal fence, int compared, Rule rule) {
}
