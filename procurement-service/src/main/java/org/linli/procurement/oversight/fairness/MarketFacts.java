package org.linli.procurement.oversight.fairness;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;

/**
 * What the watch compares one ranked tender with: its own bids that are out, and what is usual elsewhere.
 *
 * @param second the lowest valid price but the winner's, null where it is alone
 * @param out bids whose price was opened and that were then found invalid
 * @param discounts how far second prices lie above winning ones that were lowest, as shares; empty when there are few
 * @param estimate the ceiling per required person and day, null where nobody is required
 * @param estimates of earlier tenders of the same service type; empty when there are few
 */
record MarketFacts(UUID winner, Instant submittedAt, Instant bidsUntil, Money price, @Nullable Money second,
        List<Out> out, Optional<Fence> discounts, @Nullable Money estimate, Optional<Money> estimates) {

    /** A bid that is out. */
    record Out(UUID agencyId, Money price) {
    }

    boolean isLowest() {
        return second == null || price.fen() <= second.fen();
    }

    /** (second − first) / first; only where the winner is the lowest. */
    Optional<BigDecimal> discount() {
        return second == null || !isLowest() ? Optional.empty() : Optional.of(Shares.of(second.minus(price), price));
    }
}
