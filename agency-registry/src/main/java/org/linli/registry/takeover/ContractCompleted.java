package org.linli.registry.takeover;

import java.util.UUID;

/** What is read of a contract that was served to its end. */
record ContractCompleted(UUID contractId, UUID agencyId) {
}
