package org.linli.evaluation.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.Evidence;
import org.linli.evaluation.score.Measured;

/** What the agency claims of one indicator, and what an assessor found; only what was verified counts. */
record Observation(UUID id, String indicator, @Nullable BigDecimal claimed, boolean notApplicable, List<Evidence> evidence,
        @Nullable BigDecimal verified, @Nullable String verifiedBy) {

    Observation verified(@Nullable BigDecimal value, String by) {
        return new Observation(id, indicator, claimed, notApplicable, evidence, value, by);
    }

    Measured measured() {
        return new Measured(id, notApplicable ? null : verified, notApplicable);
    }
}
