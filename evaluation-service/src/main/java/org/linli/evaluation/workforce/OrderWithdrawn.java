package org.linli.evaluation.workforce;

import java.time.LocalDate;
import java.util.UUID;

/** What is read of an order of supervision that went with the result that gave it. */
record OrderWithdrawn(UUID agencyId, UUID orderId, UUID contractId, LocalDate on) {
}
