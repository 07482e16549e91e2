package org.linli.procurement.known.purchaser;

import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** What happens to a purchaser, a street or department known by its code. */
sealed interface PurchaserEvent extends DomainEvent {

    String purchaserId();

    @Override
    default String key() {
        return purchaserId();
    }

    @Fact(topic = "linli.purchasers", type = "linli.procurement.purchaser.blocked.v1")
    record Blocked(String purchaserId, String reason, UUID payableId) implements PurchaserEvent {
    }

    @Fact(topic = "linli.purchasers", type = "linli.procurement.purchaser.unblocked.v1")
    record Unblocked(String purchaserId, String reason, UUID payableId) implements PurchaserEvent {
    }

    @Fact(topic = "linli.purchasers", type = "linli.procurement.punctuality.scored.v1")
    record PunctualityScored(String purchaserId, int score, int late, int paid,
            int worstDays) implements PurchaserEvent {
    }
}
