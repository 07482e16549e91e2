package org.linli.workforce.pool;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.workforce.post.Tier;

/** What becomes of a supervisor's offer to the pool; {@code agencyId} is the supervisor's. */
sealed interface OfferEvent extends DomainEvent {

    UUID offerId();

    @Override
    default String key() {
        return offerId().toString();
    }

    /** {@code open} by the supervisor themselves; else they are asked first. */
    @Fact(topic = "linli.staffing", type = "linli.workforce.pool.offered.v1")
    record Offered(UUID offerId, UUID agencyId, UUID supervisorPostId, Tier upTo, LocalDate from, LocalDate until,
            boolean open) implements OfferEvent {
    }

    /** The supervisor has consented. */
    @Fact(topic = "linli.staffing", type = "linli.workforce.pool.opened.v1")
    record Opened(UUID offerId, UUID agencyId, UUID supervisorPostId, Tier upTo, LocalDate from,
            LocalDate until) implements OfferEvent {
    }

    /** {@code to} is DECLINED, LAPSED, WITHDRAWN or OVER. */
    @Fact(topic = "linli.staffing", type = "linli.workforce.pool.ended.v1")
    record Ended(UUID offerId, UUID agencyId, UUID supervisorPostId, PoolOfferStatus to,
            LocalDate on) implements OfferEvent {
    }
}
