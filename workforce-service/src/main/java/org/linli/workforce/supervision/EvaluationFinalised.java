package org.linli.workforce.supervision;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of an evaluation's result. */
record EvaluationFinalised(UUID evaluationId, UUID contractId, UUID agencyId, @Nullable List<String> effects) {
}
