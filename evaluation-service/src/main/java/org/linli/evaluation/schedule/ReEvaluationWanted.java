package org.linli.evaluation.schedule;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A failed result was put right and is to be looked at once more. Observed within the ordering transaction.
 *
 * @param evaluationId of the failed result
 * @param byAgency it asks for itself and waives the gap that protects it
 */
public record ReEvaluationWanted(UUID evaluationId, LocalDate dueOn, boolean byAgency) {
}
