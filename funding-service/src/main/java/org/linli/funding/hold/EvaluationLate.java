package org.linli.funding.hold;

import java.util.UUID;

/** What is read of assessors who are late, with the whole or with a step. */
record EvaluationLate(UUID evaluationId, UUID contractId, String kind) {

    /** A visit decides about no money, late or not. */
    boolean isVisit() {
        return "FORMATIVE".equals(kind) || "SPOT".equals(kind);
    }
}
