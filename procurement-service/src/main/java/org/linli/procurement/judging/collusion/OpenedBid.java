package org.linli.procurement.judging.collusion;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.procurement.bidding.sealing.PriceOffer;
import org.linli.procurement.bidding.sealing.TechnicalOffer;

/** What is open of a bid; {@code price} null until prices are. */
record OpenedBid(UUID id, String submittedBy, TechnicalOffer technical, @Nullable PriceOffer price) {
}
