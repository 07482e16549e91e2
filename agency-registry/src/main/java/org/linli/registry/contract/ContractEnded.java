package org.linli.registry.contract;

import java.util.UUID;

/** What is read of a contract that was completed or terminated: it ends for all who owed the service. */
record ContractEnded(UUID contractId, UUID agencyId) {
}
