package org.linli.registry.warning;

import java.util.UUID;

/** What is read of a late payable. */
record PayableOverdue(UUID payableId, UUID agencyId, int bucket) {
}
