package org.linli.funding.bridge;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.money.Money;

/**
 * Told inside the service, in the transaction of the bank's word: a payment has settled, and what of it repaid
 * advances.
 */
public record Withheld(UUID payableId, UUID agencyId, UUID paymentId, Money gross, Money repayment,
        LocalDate valueDate) {
}
