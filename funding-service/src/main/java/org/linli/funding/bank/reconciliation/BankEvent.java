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

    /** Nobody has settled it in its time; told each term anew. @param days since it was found */
    @Fact(topic = TOPIC, type = "linli.funding.bank.exception-overdue.v1")
    record ExceptionOverdue(UUID entryId, Outcome outcome, BankReport.Direction direction, Money amount,
            @Nullable UUID paymentId, String heldBy, int days) implements BankEvent {

        @Override
        public String key() {
            return entryId.toString();
        }
    }

    /** A file waits for a second person, and nobody hands it in again or confirms it. @param days since it came */
    @Fact(topic = TOPIC, type = "linli.funding.bank.file-waiting.v1")
    record FileWaiting(UUID messageId, BankReport.Kind kind, String receivedBy, int days) implements BankEvent {

        @Override
        public String key() {
            return messageId.toString();
        }
    }

    /** Nobody confirmed it, and two people said that nothing of it is to be entered. */
    @Fact(topic = TOPIC, type = "linli.funding.bank.file-discarded.v1")
    record FileDiscarded(UUID messageId, BankReport.Kind kind, String reason, LocalDate on) implements BankEvent {

        @Override
        public String key() {
            return messageId.toString();
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
