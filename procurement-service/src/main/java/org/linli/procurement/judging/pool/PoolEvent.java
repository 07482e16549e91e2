package org.linli.procurement.judging.pool;

import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** What happens to the pool of a tender. */
sealed interface PoolEvent extends DomainEvent {

    UUID tenderId();

    @Override
    default String key() {
        return tenderId().toString();
    }

    /** @param hash over everybody in it, salted: see the package */
    @Fact(topic = "linli.tenders", type = "linli.procurement.panel.pool-committed.v1")
    record Committed(UUID tenderId, String hash, int experts) implements PoolEvent {
    }
}
