package org.linli.funding.contractmoney;

import java.time.LocalDate;
import java.util.UUID;

/** What is read of work that was accepted. */
record WorkAccepted(UUID contractId, int instalmentNo, LocalDate acceptedOn) {
}
