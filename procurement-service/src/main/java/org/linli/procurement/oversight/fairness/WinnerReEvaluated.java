package org.linli.procurement.oversight.fairness;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of a corrected result of the winner. A day null: that of the fact. */
record WinnerReEvaluated(UUID evaluationId, UUID contractId, String kind, BigDecimal score,
        @Nullable LocalDate correctedOn, @Nullable LocalDate finalisedOn) {
}
