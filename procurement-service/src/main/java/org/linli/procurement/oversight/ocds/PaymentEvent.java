package org.linli.procurement.oversight.ocds;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.money.Money;

/** What procurement learns of the money of its contracts. */
sealed interface PaymentEvent extends DomainEvent {

    /** @param part WAGE, PERFORMANCE or RETENTION, as funding says it */
    @Fact(topic = "linli.contracts", type = "linli.procurement.payment.noted.v1")
    record Noted(UUID contractId, UUID paymentId, UUID payableId, String part, Money amount,
            LocalDate valueDate) implements PaymentEvent {

        @Override
        public String key() {
            return contractId.toString();
        }
    }
}
