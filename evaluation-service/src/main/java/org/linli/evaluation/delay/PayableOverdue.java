package org.linli.evaluation.delay;

import java.time.LocalDate;
import java.util.UUID;

/** What is read of money that is late. */
public record PayableOverdue(UUID payableId, UUID contractId, LocalDate dueOn, int days) {
}
