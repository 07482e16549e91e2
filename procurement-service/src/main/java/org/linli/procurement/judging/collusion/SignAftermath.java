package org.linli.procurement.judging.collusion;

import org.linli.procurement.bidding.bid.Bid;
import org.linli.procurement.tendering.tender.Tender;

/** What a decided sign changes where its bids are ranked already. Answered by the award's own package. */
public interface SignAftermath {

    /** Two found that the bid was agreed on with another. The caller holds the tender. */
    void confirmed(Tender tender, Bid bid);

    /** Nothing was found: what waited for it goes on. The caller holds the tender. */
    void dismissed(Tender tender);
}
