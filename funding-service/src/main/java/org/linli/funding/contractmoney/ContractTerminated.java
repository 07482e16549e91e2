package org.linli.funding.contractmoney;

import java.time.LocalDate;
import java.util.UUID;

/** What is read of a contract that ended early. */
record ContractTerminated(UUID contractId, LocalDate on) {
}
