package org.linli.procurement.bidding.bid;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.platform.aggregate.Commands;

/** Ends bids and frees the people they promised. */
@ApplicationScoped
public class BidCloseout {

    private final StaffPromise promises;
    private final Commands commands;

    BidCloseout(StaffPromise promises, Commands commands) {
        this.promises = promises;
        this.commands = commands;
    }

    public void lose(Bid bid) {
        commands.giveAll(bid, BidCommand.LOSE, lost -> {
            lost.lose();
            return List.of();
        });
        promises.release(bid.id());
    }

    public void disqualify(Bid bid, String reason) {
        commands.give(bid, BidCommand.DISQUALIFY, fallen -> fallen.disqualify(reason));
        promises.release(bid.id());
    }

    public void invalidate(Bid bid, String reason) {
        commands.give(bid, BidCommand.INVALIDATE, fallen -> fallen.invalidate(reason));
        promises.release(bid.id());
    }

    /** The contract is over: its people are free for new bids. */
    public void free(UUID bidId) {
        promises.release(bidId);
    }
}
