package org.linli.procurement.known.agency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** What is read of a result, and of its correction, for the record of the agency. */
record EvaluationScored(UUID evaluationId, UUID agencyId, String kind, BigDecimal score, LocalDate finalisedOn) {
}
