package org.linli.procurement.known.purchaser;

import java.util.UUID;

/** What is read of a payable that is paid. */
record PayableCleared(UUID payableId, String purchaserId, int daysLate) {
}
