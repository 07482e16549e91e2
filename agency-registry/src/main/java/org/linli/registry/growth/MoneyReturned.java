package org.linli.registry.growth;

import java.util.UUID;

/** What is read of a payment that the bank sent back. */
record MoneyReturned(UUID paymentId, UUID agencyId) {
}
