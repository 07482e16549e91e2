package org.linli.registry.conduct;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of an evaluation's result. */
record EvaluationFinalised(UUID evaluationId, UUID agencyId, String grade, @Nullable List<String> effects) {
}
