package org.linli.workforce.wage;

import java.util.UUID;

/** What is read of a late payable. */
record PayableOverdue(UUID payableId, UUID contractId, UUID agencyId, String part, int days) {
}
