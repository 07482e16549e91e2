package org.linli.funding.contractmoney;

import java.time.LocalDate;
import java.util.UUID;

/** What is read of a contract whose work is done. */
record ContractCompleted(UUID contractId, LocalDate on) {
}
