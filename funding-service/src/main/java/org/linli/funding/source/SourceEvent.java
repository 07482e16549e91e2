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
}
