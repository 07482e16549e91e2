package org.linli.evaluation.delay;

import java.time.LocalDate;
import java.util.UUID;

/** What is read of money that has been paid in full; not late: zero days. */
public record PayableCleared(UUID payableId, UUID contractId, LocalDate dueOn, int daysLate) {
}
