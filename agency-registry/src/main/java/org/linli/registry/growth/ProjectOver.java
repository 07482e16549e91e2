package org.linli.registry.growth;

import java.time.LocalDate;
import java.util.UUID;

/** What is read of a contract that ended, in whatever way. */
record ProjectOver(UUID contractId, UUID agencyId, LocalDate on) {
}
