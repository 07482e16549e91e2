package org.linli.procurement.judging.collusion;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.procurement.bidding.bid.Bid;
import org.linli.procurement.bidding.sealing.PriceOffer;
import org.linli.procurement.bidding.sealing.TechnicalOffer;

/**
 * What is open of a bid.
 *
 * @param members who stands behind it; {@code handlers} the persons and accounts that handled it
 * @param price null until prices are open
 */
record OpenedBid(UUID id, List<UUID> members, Set<String> handlers, TechnicalOffer technical,
        @Nullable PriceOffer price) {

    static OpenedBid of(Bid bid, TechnicalOffer technical, @Nullable PriceOffer price) {
        return new OpenedBid(bid.id(), bid.members(), bid.handlers().ids(), technical, price);
    }

    /** An agency may offer the same twice, in two lots. */
    boolean isRivalOf(OpenedBid other) {
        return Collections.disjoint(members, other.members);
    }
}
