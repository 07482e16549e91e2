package org.linli.procurement.known.purchaser;

import java.util.UUID;

/** What is read of a payable that is late. */
record PayableOverdue(UUID payableId, String purchaserId, int days) {
}
