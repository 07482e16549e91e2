package org.linli.procurement.judging.recusal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.RuleRefused;
import org.linli.procurement.bidding.bid.Bid;
import org.linli.procurement.bidding.bid.Bids;
import org.linli.procurement.judging.PanelProblem;

/** Whoever had a hand in a bid judges none of its tender and decides nothing for its purchaser (条例 art 9). */
@ApplicationScoped
public class HandInBidPolicy {

    private final Bids bids;
    private final Caller caller;
    private final Today today;

    HandInBidPolicy(Bids bids, Caller caller, Today today) {
        this.bids = bids;
        this.caller = caller;
        this.today = today;
    }

    /** In any bid of the tender, also one that was withdrawn. */
    public Handlers in(UUID tenderId) {
        return bids.list("tenderId", tenderId).stream().map(Bid::handlers).reduce(Handlers.NONE, Handlers::and);
    }

    /** @throws RuleRefused under C05 for a caller who had one, under whatever account */
    public void requireNone(UUID tenderId) {
        if (caller.isAmong(in(tenderId))) {
            throw new RuleRefused(PanelProblem.HAND_IN_A_BID, today.day().rule("C05"), "tenderId", caller.actor().id());
        }
    }
}
