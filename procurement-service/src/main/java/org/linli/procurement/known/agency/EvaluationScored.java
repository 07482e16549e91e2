package org.linli.procurement.known.agency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of a result, and of its correction, for the record of the agency. */
record EvaluationScored(UUID evaluationId, @Nullable UUID contractId, UUID agencyId, String kind, BigDecimal score,
        LocalDate finalisedOn) {
}
