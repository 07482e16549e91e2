package org.linli.procurement.known.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** Keeps in step with workforce in which months people of an agency were supervised too little. */
@ApplicationScoped
class SupervisionReactions implements Reactions {

    private final ShortSupervisions supervisions;

    SupervisionReactions(ShortSupervisions supervisions) {
        this.supervisions = supervisions;
    }

    @On(topic = "linli.staffing", type = "linli.workforce.supervision.short.v1")
    void isShort(SupervisionTold fact, Envelope envelope) {
        supervisions.told(fact, true, envelope.sequence());
    }

    @On(topic = "linli.staffing", type = "linli.workforce.supervision.restored.v1")
    void restored(SupervisionTold fact, Envelope envelope) {
        supervisions.told(fact, false, envelope.sequence());
    }
}
