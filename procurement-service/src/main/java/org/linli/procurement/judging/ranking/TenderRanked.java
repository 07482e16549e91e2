package org.linli.procurement.judging.ranking;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.money.Money;

/**
 * The result of a tender.
 *
 * @param lowestPriceBidId who would have won on the lowest price; {@code lowestPriceWins} whether that is rank 1
 */
@Fact(topic = "linli.tenders", type = "linli.procurement.tender.ranked.v1")
record TenderRanked(UUID tenderId, List<Line> ranking, UUID lowestPriceBidId, UUID lowestPriceAgencyId,
        boolean lowestPriceWins) implements DomainEvent {

    /** @param rank null when rejected; {@code rejectedFor} the criterion whose minimum was missed */
    record Line(@Nullable Integer rank, UUID bidId, UUID agencyId, Money price, BigDecimal total,
            @Nullable String rejectedFor) {
    }

    @Override
    public String key() {
        return tenderId.toString();
    }
}
