package org.linli.funding.source;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.money.Money;

/** What happens to a fund source. */
public sealed interface SourceEvent extends DomainEvent {

    UUID sourceId();

    @Override
    default String key() {
        return sourceId().toString();
    }

    @Fact(topic = "linli.budgets", type = "linli.funding.fund.pledged.v1")
    record Pledged(UUID sourceId, Channel channel, Restriction restriction) implements SourceEvent {
    }

    @Fact(topic = "linli.budgets", type = "linli.funding.fund.received.v1")
    record Received(UUID sourceId, UUID receiptId, Channel channel, Money amount, LocalDate receivedOn,
            Restriction restriction) implements SourceEvent {
    }

    /** It was entered and the bank never said it: two people have taken it back. */
    @Fact(topic = "linli.budgets", type = "linli.funding.fund.receipt-taken-back.v1")
    record ReceiptTakenBack(UUID sourceId, UUID receiptId, Money amount, LocalDate on,
            String reason) implements SourceEvent {
    }

    /** Nothing of a gift is left: it was paid for its purpose. */
    @Fact(topic = "linli.budgets", type = "linli.funding.fund.spent.v1")
    record Spent(UUID sourceId, LocalDate on) implements SourceEvent {
    }

    /** Nothing of a gift is left: what was not used went back to its giver. */
    @Fact(topic = "linli.budgets", type = "linli.funding.fund.returned.v1")
    record Returned(UUID sourceId, LocalDate on) implements SourceEvent {
    }

    /** A gift is spent and its giver was told where it went. */
    @Fact(topic = "linli.budgets", type = "linli.funding.fund.reported.v1")
    record Reported(UUID sourceId, LocalDate on) implements SourceEvent {
    }
}
