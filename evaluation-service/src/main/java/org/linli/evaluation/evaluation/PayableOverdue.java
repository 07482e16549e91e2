package org.linli.evaluation.evaluation;

import java.time.LocalDate;
import java.util.UUID;

/** What is read of money that is late. */
record PayableOverdue(UUID payableId, UUID contractId, LocalDate dueOn, int days) {
}
