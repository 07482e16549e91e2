package org.linli.procurement.bid;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.journal.Journal;

/** Ends bids and frees the people they promised. */
@ApplicationScoped
public class BidEndings {

    private final StaffPromise promises;
    private final Journal journal;

    BidEndings(StaffPromise promises, Journal journal) {
        this.promises = promises;
        this.journal = journal;
    }

    public void lose(Bid bid) {
        bid.lose();
        promises.release(bid.id());
    }

    public void disqualify(Bid bid, String reason) {
        journal.append(bid.disqualify(reason));
        promises.release(bid.id());
    }

    public void invalidate(Bid bid, String reason) {
        journal.append(bid.invalidate(reason));
        promises.release(bid.id());
    }

    /** The contract is over: its people are free for new bids. */
    public void free(UUID bidId) {
        promises.release(bidId);
    }
}
