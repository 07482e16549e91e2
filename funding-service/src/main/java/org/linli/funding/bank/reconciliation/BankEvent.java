package org.linli.funding.bank.reconciliation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.funding.bank.iso.BankReport;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.money.Money;

/** What operators of the money have to know: keyed by the line, or by the day. */
sealed interface BankEvent extends DomainEvent {

    String TOPIC = "linli.bank";

    /** @param heldBy who has to act: finance or bank */
    @Fact(topic = TOPIC, type = "linli.funding.bank.exception-found.v1")
    record ExceptionFound(UUID entryId, Outcome outcome, BankReport.Direction direction, Money amount,
            @Nullable LocalDate valueDate, @Nullable UUID paymentId, String heldBy) implements BankEvent {

        @Override
        public String key() {
            return entryId.toString();
        }
    }

    @Fact(topic = TOPIC, type = "linli.funding.bank.exception-resolved.v1")
    record ExceptionResolved(UUID entryId, Outcome outcome, Money amount, Resolution.Kind kind) implements BankEvent {

        @Override
        public String key() {
            return entryId.toString();
        }
    }

    /** @param inTransit entered here and not in the bank's balance; carried: exceptions that stay open */
    @Fact(topic = TOPIC, type = "linli.funding.bank.day-closed.v1")
    record DayClosed(LocalDate day, Money opening, Money closing, Money inLedger, Money inTransit,
            int carried) implements BankEvent {

        @Override
        public String key() {
            return day.toString();
        }
    }
}
