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

    /** @param found null confirms the claim; a value shows that what was claimed not to apply does */
    Observation verified(@Nullable BigDecimal found, String by) {
        return new Observation(id, indicator, claimed, notApplicable && found == null, evidence, found == null ? claimed : found,
                by);
    }

    Observation unverified() {
        return new Observation(id, indicator, claimed, notApplicable, evidence, null, null);
    }

    Measured measured() {
        return new Measured(id, notApplicable ? null : verified, notApplicable);
    }
}
