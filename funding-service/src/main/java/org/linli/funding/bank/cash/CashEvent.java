package org.linli.funding.bank.cash;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.money.Money;

/** Keyed by the booking. */
sealed interface CashEvent extends DomainEvent {

    UUID transactionId();

    @Override
    default String key() {
        return transactionId().toString();
    }

    /** Entered here, and the bank has not said it in its time. @param amount signed; days since its value date */
    @Fact(topic = "linli.bank", type = "linli.funding.bank.cash-overdue.v1")
    record Overdue(UUID transactionId, String cause, UUID causeId, LocalDate effectiveOn, Money amount,
            int days) implements CashEvent {
    }

    /** It never moved: two people have taken it back. */
    @Fact(topic = "linli.bank", type = "linli.funding.bank.cash-taken-back.v1")
    record TakenBack(UUID transactionId, String cause, UUID causeId, Money amount, String reason) implements CashEvent {
    }
}
