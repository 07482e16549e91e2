package org.linli.registry.growth;

import java.time.LocalDate;
import java.util.UUID;

/** What is read of a changed contract: until when it goes on now. */
record ProjectMoved(UUID contractId, UUID agencyId, int changeNo, LocalDate to) {
}
