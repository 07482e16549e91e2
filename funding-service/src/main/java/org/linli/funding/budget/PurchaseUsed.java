package org.linli.funding.budget;

import java.util.UUID;

/** What is read of a purchase that has its tender. */
record PurchaseUsed(UUID purchaseId, UUID tenderId) {
}
