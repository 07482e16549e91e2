package org.linli.procurement.bidding.bid;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;
import org.linli.procurement.tendering.tender.TenderStatus;
import org.linli.procurement.tendering.tender.Tenders;

/** A disqualified agency's open bids are void. A bid that has an award is the award's to stop. */
@ApplicationScoped
class BidderDisqualificationReactions implements Reactions {

    record Disqualified(UUID agencyId, List<String> effects) {
    }

    private final Bids bids;
    private final Tenders tenders;
    private final BidEndings endings;

    BidderDisqualificationReactions(Bids bids, Tenders tenders, BidEndings endings) {
        this.bids = bids;
        this.tenders = tenders;
        this.endings = endings;
    }

    @On(topic = "linli.agencies", type = "linli.registry.agency.disqualified.v1")
    void disqualified(Disqualified fact, Envelope envelope) {
        if (!fact.effects().contains("BID")) {
            return;
        }
        for (var bid : bids.liveOfAgency(fact.agencyId())) {
            var status = tenders.locked(bid.tenderId()).status();
            if (bid.status() != BidStatus.WON && status != TenderStatus.CONTRACTED) {
                endings.invalidate(bid, "AGENCY_DISQUALIFIED");
            }
        }
    }
}
