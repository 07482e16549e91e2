package org.linli.procurement.oversight.fairness;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** What is read of a result of the winner. */
record WinnerEvaluated(UUID evaluationId, UUID contractId, String kind, BigDecimal score, LocalDate finalisedOn) {
}
