package org.linli.procurement.planning.purchase;

import java.util.UUID;

/** What is read of a budget that stands behind a purchase. */
record BudgetReserved(UUID purchaseId, UUID reservationId) {
}
