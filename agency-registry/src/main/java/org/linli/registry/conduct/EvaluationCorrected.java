package org.linli.registry.conduct;

import java.util.List;
import java.util.UUID;

/** What is read of a result's correction. */
record EvaluationCorrected(UUID evaluationId, UUID agencyId, String grade, List<String> withdrawnEffects,
        List<String> addedEffects, String reason) {
}
