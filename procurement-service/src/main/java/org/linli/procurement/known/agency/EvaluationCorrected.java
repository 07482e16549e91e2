package org.linli.procurement.known.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of a corrected result: what it takes back and what it adds. */
record EvaluationCorrected(UUID evaluationId, UUID contractId, UUID agencyId, String kind, String grade,
        LocalDate correctedOn, @Nullable List<String> effects, List<String> withdrawnEffects,
        List<String> addedEffects) {

    EvaluationFinalised result() {
        return new EvaluationFinalised(evaluationId, contractId, agencyId, kind, grade, correctedOn, effects);
    }
}
