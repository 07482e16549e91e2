package org.linli.workforce.staffing;

import java.time.LocalDate;
import java.util.UUID;

/** What is read of a changed contract: its term. A later change says all that an earlier one said. */
record ContractChanged(UUID contractId, int changeNo, LocalDate from, LocalDate to) {
}
