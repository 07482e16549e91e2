package org.linli.procurement.known.purchaser;

import java.util.UUID;

/** What is read of a payment that came back. */
record PaymentReturned(UUID payableId, String purchaserId) {
}
