package org.linli.procurement.contracting.award;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;
import org.linli.procurement.bidding.bid.Bids;
import org.linli.procurement.known.agency.AgencyNamed;
import org.linli.procurement.known.agency.KnownAgencies;
import org.linli.procurement.known.independence.OverlapSaid;

/** A tie with the purchaser is over, or a suspension: a winner whose signature it forbade has its last term whole. */
@ApplicationScoped
class AwardReleaseReactions implements Reactions {

    private final Awards awards;
    private final Bids bids;
    private final KnownAgencies agencies;

    AwardReleaseReactions(Awards awards, Bids bids, KnownAgencies agencies) {
        this.awards = awards;
        this.bids = bids;
        this.agencies = agencies;
    }

    @On(topic = "linli.independence", type = "linli.registry.overlap.dismissed.v1")
    void dismissed(OverlapSaid fact, Envelope envelope) {
        untied(fact);
    }

    @On(topic = "linli.independence", type = "linli.registry.overlap.ended.v1")
    void ended(OverlapSaid fact, Envelope envelope) {
        untied(fact);
    }

    @On(topic = "linli.agencies", type = "linli.registry.agency.resumed.v1")
    void resumed(AgencyNamed fact, Envelope envelope) {
        awards.madeTo(fact.agencyId()).forEach(Award::released);
    }

    /** By whichever row of the organisation the tie was found. */
    private void untied(OverlapSaid fact) {
        awards.madeBy(fact.unit()).stream()
                .filter(award -> agencies.rowsOf(bids.get(award.bidId()).members()).contains(fact.agencyId()))
                .forEach(Award::released);
    }
}
