package org.linli.workforce.wage;

import java.util.UUID;

/** What is read of a late payable that was paid. */
record PayableCleared(UUID payableId, UUID contractId, UUID agencyId, String part) {
}
