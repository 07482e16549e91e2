package org.linli.procurement.bidding.bid;

import jakarta.enterprise.context.RequestScoped;
import org.linli.platform.identity.Caller;
import org.linli.platform.problem.Forbidden;
import org.linli.procurement.tendering.tender.Tender;
import org.linli.procurement.tendering.tender.TenderStatus;

/**
 * Who sees what of a bid. The bidder sees its own; before the opening nobody else sees that it exists; after it the
 * purchaser and the auditor see whose it is, the panel sees codes, and everybody sees the result once there is one.
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
        return owns(bid) || tender.stage().hasReached(TenderStatus.OPENED) && bid.status() != BidStatus.WITHDRAWN;
    }

    boolean mayKnowWhose(Bid bid, Tender tender) {
        return owns(bid) || tender.status().hasResult()
                || tender.stage().hasReached(TenderStatus.OPENED) && (hosts(tender) || isAuditor());
    }

    /** The content is for the bidder, the host of the tender, the auditor and the panel. */
    void requireReader(Bid bid, Tender tender) {
        var panel = caller.personId().filter(person -> readers.sits(tender.id(), person)).isPresent();
        var bidder = caller.agencyId().filter(bid::binds).isPresent();
        if (!bidder && !hosts(tender) && !isAuditor() && !panel) {
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
