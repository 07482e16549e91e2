package org.linli.funding.bridge;

import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.money.Money;

/** What happens to a pool; by the source whose money it is. */
sealed interface PoolEvent extends DomainEvent {

    UUID sourceId();

    @Override
    default String key() {
        return sourceId().toString();
    }

    @Fact(topic = "linli.liquidity", type = "linli.funding.pool.funded.v1")
    record Funded(UUID sourceId, Facility facility, Money amount) implements PoolEvent {
    }

    /** What it did not need went back. */
    @Fact(topic = "linli.liquidity", type = "linli.funding.pool.capital-returned.v1")
    record CapitalReturned(UUID sourceId, Facility facility, Money amount) implements PoolEvent {
    }
}
