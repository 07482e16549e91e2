package org.linli.procurement.bidding.bid;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;
import org.linli.procurement.Pseudonym;
import org.linli.procurement.known.agency.AgencyBarred;
import org.linli.procurement.known.agency.AgencyNamed;
import org.linli.procurement.known.agency.KnownAgencies;
import org.linli.procurement.tendering.tender.TenderStatus;
import org.linli.procurement.tendering.tender.Tenders;

/**
 * The open bids of an agency that is disqualified, on a list that bars bids, or closed are void, also those of a
 * consortium it belongs to. A bid that has an award is the award's to stop.
 */
@ApplicationScoped
class BidderStandingReactions implements Reactions {

    private final Bids bids;
    private final Tenders tenders;
    private final BidCloseout closeout;
    private final Pseudonym pseudonym;
    private final KnownAgencies agencies;

    BidderStandingReactions(Bids bids, Tenders tenders, BidCloseout closeout, Pseudonym pseudonym,
            KnownAgencies agencies) {
        this.bids = bids;
        this.tenders = tenders;
        this.closeout = closeout;
        this.pseudonym = pseudonym;
        this.agencies = agencies;
    }

    @On(topic = "linli.agencies", type = "linli.registry.agency.disqualified.v1")
    void disqualified(AgencyBarred fact, Envelope envelope) {
        if (fact.barsFrom("BID") && !agencies.isLifted(fact)) {
            end(fact.agencyId(), "AGENCY_DISQUALIFIED");
        }
    }

    @On(topic = "linli.agencies", type = "linli.registry.agency.listed.v1")
    void listed(AgencyBarred fact, Envelope envelope) {
        if (fact.barsFrom("BID") && !agencies.isLifted(fact)) {
            end(fact.agencyId(), "AGENCY_LISTED");
        }
    }

    @On(topic = "linli.agencies", type = "linli.registry.agency.closed.v1")
    void closed(AgencyNamed fact, Envelope envelope) {
        end(fact.agencyId(), "AGENCY_CLOSED");
    }

    private void end(UUID agencyId, String reason) {
        for (var bid : bids.liveOfMember(agencyId)) {
            var tender = tenders.locked(bid.tenderId());
            if (!tender.stage().hasReached(TenderStatus.OPENED)) {
                // the fact that caused it names the agency, and nobody knows yet who bids
                pseudonym.unlinked("bid", bid.id(), () -> closeout.invalidate(bid, reason));
            } else if (bid.status() != BidStatus.WON && tender.status() != TenderStatus.CONTRACTED) {
                closeout.invalidate(bid, reason);
            }
        }
    }
}
