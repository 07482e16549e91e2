package org.linli.procurement.contracting.settlement;

import java.util.UUID;

/** The bank sent a payment back: what it cleared is owed again. */
record ReturnedPayment(UUID payableId, UUID contractId) {
}
