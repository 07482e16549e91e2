package org.linli.procurement.oversight.fairness;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;

/**
 * What the watch reads of one ranked tender.
 *
 * @param bidDays from the notice to the deadline; {@code leastDays} the frozen legal least
 * @param fixedPrice everybody offers the same price by design
 * @param opened bids that were opened; {@code order} those in the rank, the first first, rejected ones left out
 * @param pairs members who scored a bidder high again; {@code officerWins} how often the winner won tenders of the same
 * officers
 */
record RankedFacts(int bidDays, int leastDays, boolean fixedPrice, Money ceiling, int opened, List<Placed> order,
        List<Pair> pairs, int officerWins) {

    /** A bid in the rank. */
    record Placed(UUID agencyId, Money price, BigDecimal total) {
    }

    /**
     * @param times tenders in which this member scored this agency far above the others; {@code lead} by how much on
     * average, percent
     */
    record Pair(UUID seatId, UUID agencyId, int times, BigDecimal lead) {
    }

    Placed winner() {
        return order.getFirst();
    }

    @Nullable
    Placed second() {
        return order.size() < 2 ? null : order.get(1);
    }
}
