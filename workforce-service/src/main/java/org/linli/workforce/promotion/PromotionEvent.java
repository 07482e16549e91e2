package org.linli.workforce.promotion;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.workforce.post.Tier;

sealed interface PromotionEvent extends DomainEvent {

    UUID workerId();

    @Override
    default String key() {
        return workerId().toString();
    }

    @Fact(topic = "linli.workers", type = "linli.workforce.promotion.applied.v1")
    record Applied(UUID workerId, UUID promotionId, UUID agencyId, Tier from, Tier to,
            int gaps) implements PromotionEvent {
    }

    /** {@code postId} is the new post, in the new tier. */
    @Fact(topic = "linli.workers", type = "linli.workforce.promotion.granted.v1")
    record Granted(UUID workerId, UUID promotionId, UUID agencyId, Tier from, Tier to, UUID postId,
            LocalDate on) implements PromotionEvent {
    }

    /** {@code to} is REFUSED, WITHDRAWN or LAPSED: the old post goes on. */
    @Fact(topic = "linli.workers", type = "linli.workforce.promotion.ended.v1")
    record Ended(UUID workerId, UUID promotionId, UUID agencyId, PromotionStatus to, LocalDate on,
            String reason) implements PromotionEvent {
    }
}
