package org.linli.registry.mediation;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** What workforce says of people who go from one agency to another is brought to the association. */
@ApplicationScoped
class MoveReactions implements Reactions {

    private final MediationService service;

    MoveReactions(MediationService service) {
        this.service = service;
    }

    @On(topic = "linli.staffing", type = "linli.workforce.move.flagged.v1")
    void flagged(MoveFlagged fact, Envelope envelope) {
        service.hear(fact);
    }
}
