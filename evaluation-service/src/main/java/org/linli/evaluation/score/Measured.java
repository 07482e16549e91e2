package org.linli.evaluation.score;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A verified observation.
 *
 * @param value null when nobody brought one, or when it is not applicable
 */
public record Measured(UUID observationId, @Nullable BigDecimal value, boolean notApplicable) {
}
