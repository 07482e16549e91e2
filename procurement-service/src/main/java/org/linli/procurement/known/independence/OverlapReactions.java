package org.linli.procurement.known.independence;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** Keeps in step with the registry who is tied to whom. */
@ApplicationScoped
class OverlapReactions implements Reactions {

    private final KnownOverlaps overlaps;

    OverlapReactions(KnownOverlaps overlaps) {
        this.overlaps = overlaps;
    }

    @On(topic = "linli.independence", type = "linli.registry.overlap.found.v1")
    void found(OverlapSaid fact, Envelope envelope) {
        becomes(fact, OverlapFinding.FOUND, envelope);
    }

    @On(topic = "linli.independence", type = "linli.registry.overlap.upheld.v1")
    void upheld(OverlapSaid fact, Envelope envelope) {
        becomes(fact, OverlapFinding.UPHELD, envelope);
    }

    @On(topic = "linli.independence", type = "linli.registry.overlap.dismissed.v1")
    void dismissed(OverlapSaid fact, Envelope envelope) {
        becomes(fact, OverlapFinding.OVER, envelope);
    }

    @On(topic = "linli.independence", type = "linli.registry.overlap.ended.v1")
    void ended(OverlapSaid fact, Envelope envelope) {
        becomes(fact, OverlapFinding.OVER, envelope);
    }

    private void becomes(OverlapSaid fact, OverlapFinding state, Envelope envelope) {
        overlaps.getOrNew(fact).becomes(state, fact.on(), envelope.sequence());
    }
}
