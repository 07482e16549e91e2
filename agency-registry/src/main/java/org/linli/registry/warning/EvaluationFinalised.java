package org.linli.registry.warning;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of an evaluation's result. */
record EvaluationFinalised(UUID evaluationId, UUID contractId, UUID agencyId, @Nullable String grade,
        @Nullable LocalDate finalisedOn) {
}
