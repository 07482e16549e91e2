package org.linli.funding.contractmoney;

import java.time.LocalDate;
import java.util.UUID;

/** What is read of an acceptance that nobody gave in its term. */
record AcceptanceOverdue(UUID contractId, int instalmentNo, LocalDate termEndedOn) {
}
