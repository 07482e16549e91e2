package org.linli.workforce.move;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** Whoever signs a contract soon after people came to them is looked at again. */
@ApplicationScoped
class AwardReactions implements Reactions {

    private final Awards awards;
    private final PatternService patterns;

    AwardReactions(Awards awards, PatternService patterns) {
        this.awards = awards;
        this.patterns = patterns;
    }

    @On(topic = "linli.contracts", type = "linli.procurement.contract.signed.v1")
    void signed(ContractAwarded fact, Envelope envelope) {
        if (awards.findByIdOptional(fact.contractId()).isEmpty()) {
            var on = fact.signedOn() == null ? envelope.businessDate() : fact.signedOn();
            awards.persist(new Award(fact.contractId(), fact.agencyId(), on));
            patterns.awarded(fact.agencyId());
        }
    }
}
