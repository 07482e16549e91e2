package org.linli.registry.contract;

import java.util.UUID;

/** What is read of a contract: drafted, signed, completed or terminated. */
record ContractHeard(UUID contractId, UUID agencyId) {
}
