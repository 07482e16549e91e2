package org.linli.procurement.contracting.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;
import org.linli.procurement.bidding.bid.Bids;
import org.linli.procurement.known.agency.AgencyBarred;
import org.linli.procurement.known.agency.AgencyNamed;
import org.linli.procurement.known.agency.KnownAgencies;
import org.linli.procurement.tendering.tender.Tenders;

/**
 * An agency that is disqualified, on a list that bars it, or closed loses an award that is no contract yet, and a rank
 * that was announced: the next has a notice and a term for objections of its own.
 */
@ApplicationScoped
class AwardStopReactions implements Reactions {

    private final Awards awards;
    private final Bids bids;
    private final Tenders tenders;
    private final AwardCloseout closeout;
    private final KnownAgencies agencies;

    AwardStopReactions(Awards awards, Bids bids, Tenders tenders, AwardCloseout closeout, KnownAgencies agencies) {
        this.awards = awards;
        this.bids = bids;
        this.tenders = tenders;
        this.closeout = closeout;
        this.agencies = agencies;
    }

    @On(topic = "linli.agencies", type = "linli.registry.agency.disqualified.v1")
    void disqualified(AgencyBarred fact, Envelope envelope) {
        if (fact.barsFrom("BID", "SIGN") && !agencies.isLifted(fact)) {
            stop(fact.agencyId(), "AGENCY_DISQUALIFIED");
        }
    }

    @On(topic = "linli.agencies", type = "linli.registry.agency.listed.v1")
    void listed(AgencyBarred fact, Envelope envelope) {
        if (fact.barsFrom("BID", "SIGN") && !agencies.isLifted(fact)) {
            stop(fact.agencyId(), "AGENCY_LISTED");
        }
    }

    @On(topic = "linli.agencies", type = "linli.registry.agency.closed.v1")
    void closed(AgencyNamed fact, Envelope envelope) {
        stop(fact.agencyId(), "AGENCY_CLOSED");
    }

    private void stop(UUID agencyId, String reason) {
        awards.madeTo(agencyId).forEach(award -> closeout.withdraw(award, reason));
        bids.leading(agencyId).forEach(bid -> closeout.candidateFell(tenders.locked(bid.tenderId()), bid.id(), reason));
    }
}
