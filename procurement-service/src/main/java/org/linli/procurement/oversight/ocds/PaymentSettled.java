package org.linli.procurement.oversight.ocds;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.money.Money;

/** What is read of a payment that arrived. */
record PaymentSettled(UUID paymentId, UUID payableId, UUID contractId, String part, Money amount, LocalDate valueDate) {
}
