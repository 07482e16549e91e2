package org.linli.procurement.bidding.bid;

import jakarta.enterprise.context.RequestScoped;
import org.linli.platform.identity.Caller;
import org.linli.platform.problem.Forbidden;
import org.linli.procurement.tendering.tender.Outcome;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.TenderStatus;

/**
 * Who sees what of a bid. The bidder sees its own; before the opening nobody else sees that it exists; after it the
 * purchaser, the auditor and the panel see codes, from the consensus on the first two see whose it is, and everybody
 * does once the result is announced.
 */
@RequestScoped
class BidVisibility {

    private final Caller caller;
    private final BidReaders readers;

    BidVisibility(Caller caller, BidReaders readers) {
        this.caller = caller;
        this.readers = readers;
    }

    boolean owns(Bid bid) {
        return !caller.isAnonymous() && caller.agencyId().filter(bid.members()::contains).isPresent();
    }

    boolean mayKnowOf(Bid bid, Tender tender) {
        return owns(bid) || bid.status() != BidStatus.WITHDRAWN && (Outcome.isPublic(tender)
                || tender.stage().hasReached(TenderStatus.OPENED) && (watches(tender) || sits(tender)));
    }

    /** Until the scores are on the table nobody knows whose they are. */
    boolean mayKnowWhose(Bid bid, Tender tender) {
        return owns(bid) || Outcome.isPublic(tender)
                || tender.stage().hasReached(TenderStatus.CONSENSUS) && watches(tender);
    }

    /** Why it fell and which papers it owes: who asked for them knows. */
    boolean mayKnowPapers(Bid bid, Tender tender) {
        return watches(tender) || mayKnowWhose(bid, tender);
    }

    private boolean watches(Tender tender) {
        return hosts(tender) || isAuditor();
    }

    private boolean sits(Tender tender) {
        return !caller.isAnonymous()
                && caller.personId().filter(person -> readers.sits(tender.id(), person)).isPresent();
    }

    /** The content is for the bidder, the host of the tender, the auditor and the panel. */
    void requireReader(Bid bid, Tender tender) {
        var bidder = caller.agencyId().filter(bid::binds).isPresent();
        if (!bidder && !watches(tender) && !sits(tender)) {
            throw new Forbidden(BidProblem.NOT_A_READER, bid.id());
        }
    }

    private boolean hosts(Tender tender) {
        return !caller.isAnonymous() && caller.holds("purchaser", tender.purchaserId());
    }

    private boolean isAuditor() {
        return !caller.isAnonymous() && caller.hasRole("auditor");
    }
}
