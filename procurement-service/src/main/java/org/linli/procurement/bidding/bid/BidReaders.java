package org.linli.procurement.bidding.bid;

import java.util.UUID;

/** Who of the panel may read bids. Answered by the panel's own package. */
public interface BidReaders {

    /** A confirmed seat on the tender's panel. */
    boolean sits(UUID tenderId, UUID personId);
}
