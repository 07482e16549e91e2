package org.linli.funding.dependence;

import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

sealed interface DependenceEvent extends DomainEvent {

    enum Direction {
        ABOVE, BELOW
    }

    UUID agencyId();

    @Override
    default String key() {
        return agencyId().toString();
    }

    /**
     * The government's share of a year's income crossed the threshold; each crossing once. Shares between 0 and 1, as
     * decimal text.
     */
    @Fact(topic = "linli.liquidity", type = "linli.funding.dependence.crossed.v1")
    record Crossed(UUID agencyId, int year, String ratio, String threshold, String target, String concentration,
            Direction direction) implements DependenceEvent {
    }
}
