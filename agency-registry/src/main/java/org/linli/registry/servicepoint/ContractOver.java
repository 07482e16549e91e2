package org.linli.registry.servicepoint;

import java.time.LocalDate;
import java.util.UUID;

/** What is read of a contract that ended, in whatever way. */
record ContractOver(UUID contractId, UUID agencyId, LocalDate on) {
}
