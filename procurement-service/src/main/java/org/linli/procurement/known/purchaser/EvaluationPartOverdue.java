package org.linli.procurement.known.purchaser;

import java.time.LocalDate;
import java.util.UUID;

/** What is read of a part of an evaluation that purchaser or users let pass. */
record EvaluationPartOverdue(UUID evaluationId, UUID contractId, String purchaserId, String part, LocalDate until) {
}
