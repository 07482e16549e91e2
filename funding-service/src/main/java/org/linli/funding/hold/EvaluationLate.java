package org.linli.funding.hold;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is read of assessors who are late, with the whole or with a step.
 *
 * @param kind unknown in what was said before
 */
record EvaluationLate(UUID evaluationId, UUID contractId, @Nullable String kind) {

    /** A visit decides about no money, late or not. */
    boolean isVisit() {
        return "FORMATIVE".equals(kind) || "SPOT".equals(kind);
    }
}
