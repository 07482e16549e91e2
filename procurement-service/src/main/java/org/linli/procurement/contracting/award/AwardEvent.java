package org.linli.procurement.contracting.award;

import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.money.Money;
import org.linli.platform.time.Deadline;

/** What happens to an award. */
sealed interface AwardEvent extends DomainEvent {

    UUID tenderId();

    @Override
    default String key() {
        return tenderId().toString();
    }

    /** @param lowestPriceWinner the agency that would have won on the lowest price */
    @Fact(topic = "linli.tenders", type = "linli.procurement.award.made.v1")
    record Made(UUID tenderId, UUID awardId, UUID bidId, UUID agencyId, String purchaserId, Money amount,
            UUID lowestPriceWinner, Deadline signUntil) implements AwardEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.award.withdrawn.v1")
    record Withdrawn(UUID tenderId, UUID awardId, UUID agencyId, String reason) implements AwardEvent {
    }
}
