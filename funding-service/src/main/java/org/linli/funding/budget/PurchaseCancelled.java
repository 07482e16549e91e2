package org.linli.funding.budget;

import java.util.UUID;

/** What is read of a purchase that is given up. */
record PurchaseCancelled(UUID purchaseId) {
}
