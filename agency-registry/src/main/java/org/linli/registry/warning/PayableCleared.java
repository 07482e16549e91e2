package org.linli.registry.warning;

import java.util.UUID;

/** What is read of a late payable that was paid. */
record PayableCleared(UUID payableId, UUID agencyId) {
}
