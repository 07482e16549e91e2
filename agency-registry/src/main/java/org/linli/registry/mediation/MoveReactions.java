package org.linli.registry.mediation;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** What the log of moves remarks on may be poaching (R084): whether it is mediated, the association decides. */
@ApplicationScoped
class MoveReactions implements Reactions {

    private final MediationService service;

    MoveReactions(MediationService service) {
        this.service = service;
    }

    @On(topic = "linli.moves", type = "linli.workforce.move.flagged.v1")
    void flagged(MoveFlagged fact, Envelope envelope) {
        service.propose(fact);
    }
}
