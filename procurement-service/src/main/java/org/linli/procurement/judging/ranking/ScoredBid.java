package org.linli.procurement.judging.ranking;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.linli.platform.money.Money;

/**
 * All that the ranking needs of one bid.
 *
 * @param consensus criterion to consensus score
 * @param scoredPrice what price points are reckoned of: the price, less what a small enterprise is granted (S04)
 * @param record 0 to 1, from past evaluations
 * @param lot decides a full tie: drawn from the published seed
 */
record ScoredBid(UUID bidId, UUID agencyId, Map<String, BigDecimal> consensus, Money price, Money scoredPrice,
        int plannedHours, BigDecimal record, String lot) {

    /** Nothing is granted. */
    ScoredBid(UUID bidId, UUID agencyId, Map<String, BigDecimal> consensus, Money price, int plannedHours,
            BigDecimal record, String lot) {
        this(bidId, agencyId, consensus, price, price, plannedHours, record, lot);
    }

    ScoredBid {
        consensus = Map.copyOf(consensus);
    }
}
