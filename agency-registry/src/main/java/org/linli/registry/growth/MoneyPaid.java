package org.linli.registry.growth;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.money.Money;

/** What is read of a payment under a contract that arrived. */
record MoneyPaid(UUID paymentId, UUID agencyId, Money amount, LocalDate valueDate) {
}
