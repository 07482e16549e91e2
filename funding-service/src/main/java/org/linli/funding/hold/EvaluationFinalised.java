package org.linli.funding.hold;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of a result. */
record EvaluationFinalised(UUID evaluationId, UUID contractId, UUID agencyId, String kind, String grade,
        @Nullable LocalDate finalisedOn, @Nullable List<String> effects) {
}
