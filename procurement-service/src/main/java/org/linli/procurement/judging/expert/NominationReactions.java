package org.linli.procurement.judging.expert;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** Takes experts into the pool as workforce nominates them. */
@ApplicationScoped
class NominationReactions implements Reactions {

    private final Experts experts;

    NominationReactions(Experts experts) {
        this.experts = experts;
    }

    @On(topic = "linli.pipeline", type = "linli.workforce.expert.nominated.v1")
    void nominated(ExpertNominated fact, Envelope envelope) {
        experts.getOrNew(fact.expertId()).nominated(fact.domains(), fact.title() == null ? "" : fact.title(),
                fact.years(), fact.level() == null ? "" : fact.level(), fact.ties(), envelope.sequence());
    }

    /** Seats taken before stay: whoever cannot sit declines. */
    @On(topic = "linli.pipeline", type = "linli.workforce.expert.withdrawn.v1")
    void withdrawn(ExpertWithdrawn fact, Envelope envelope) {
        experts.getOrNew(fact.expertId()).withdrawn(envelope.sequence());
    }
}
