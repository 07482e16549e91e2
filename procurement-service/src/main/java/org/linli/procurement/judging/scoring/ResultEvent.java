package org.linli.procurement.judging.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.money.Money;

/** The result of a tender. */
sealed interface ResultEvent extends DomainEvent {

    /** @param rank null when rejected; {@code rejectedFor} the criterion whose minimum was missed */
    record Line(@Nullable Integer rank, UUID bidId, UUID agencyId, Money price, BigDecimal total,
            @Nullable String rejectedFor) {
    }

    /**
     * @param lowestPriceBidId who would have won on the lowest price; {@code lowestPriceWins} whether that is rank 1
     */
    @Fact(topic = "linli.tenders", type = "linli.procurement.tender.ranked.v1")
    record Ranked(UUID tenderId, List<Line> ranking, UUID lowestPriceBidId, UUID lowestPriceAgencyId,
            boolean lowestPriceWins) implements ResultEvent {

        @Override
        public String key() {
            return tenderId.toString();
        }
    }

    /** A price that asks for an explanation. */
    @Fact(topic = "linli.tenders", type = "linli.procurement.low-bid.flagged.v1")
    record LowBidFlagged(UUID tenderId, UUID bidId, String trigger, Money price, Money limit) implements ResultEvent {

        @Override
        public String key() {
            return tenderId.toString();
        }
    }
}
