package org.linli.procurement.contracting.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** A disqualified agency loses an award that has not become a contract. */
@ApplicationScoped
class AwardStopReactions implements Reactions {

    record Disqualified(UUID agencyId, List<String> effects) {
    }

    private final Awards awards;
    private final AwardEndings endings;

    AwardStopReactions(Awards awards, AwardEndings endings) {
        this.awards = awards;
        this.endings = endings;
    }

    @On(topic = "linli.agencies", type = "linli.registry.agency.disqualified.v1")
    void disqualified(Disqualified fact, Envelope envelope) {
        if (fact.effects().contains("BID") || fact.effects().contains("SIGN")) {
            awards.madeTo(fact.agencyId()).forEach(award -> endings.withdraw(award, "AGENCY_DISQUALIFIED"));
        }
    }
}
