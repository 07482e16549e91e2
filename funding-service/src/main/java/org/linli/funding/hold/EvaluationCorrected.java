package org.linli.funding.hold;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is read of a corrected result: what it takes back and what it adds. */
record EvaluationCorrected(UUID evaluationId, UUID contractId, UUID agencyId, String kind, String grade,
        LocalDate correctedOn, List<String> withdrawnEffects, List<String> addedEffects) {
}
