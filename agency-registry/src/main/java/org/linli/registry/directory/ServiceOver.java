package org.linli.registry.directory;

import java.util.UUID;

/** What is read of a contract that ended, in whatever way. */
record ServiceOver(UUID contractId, UUID agencyId) {
}
