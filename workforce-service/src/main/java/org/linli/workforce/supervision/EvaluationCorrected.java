package org.linli.workforce.supervision;

import java.util.List;
import java.util.UUID;

/** What is read of a result's correction. */
record EvaluationCorrected(UUID evaluationId, UUID contractId, UUID agencyId, List<String> withdrawnEffects,
        List<String> addedEffects) {
}
