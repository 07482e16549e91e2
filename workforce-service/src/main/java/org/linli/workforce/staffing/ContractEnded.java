package org.linli.workforce.staffing;

import java.time.LocalDate;
import java.util.UUID;

/** What is read of a contract that is over. */
record ContractEnded(UUID contractId, LocalDate on) {
}
