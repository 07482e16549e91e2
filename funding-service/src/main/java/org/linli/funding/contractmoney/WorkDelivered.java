package org.linli.funding.contractmoney;

import java.time.LocalDate;
import java.util.UUID;

/** What is read of work that was handed in. */
record WorkDelivered(UUID contractId, int instalmentNo, LocalDate deliveredOn, LocalDate acceptUntil) {
}
