package org.linli.evaluation.contract;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** Keeps the local copy of areas in step with the registry. */
@ApplicationScoped
class AreaReactions implements Reactions {

    private final KnownAreas areas;

    AreaReactions(KnownAreas areas) {
        this.areas = areas;
    }

    @On(topic = "linli.areas", type = "linli.registry.area.typed.v1")
    void typed(AreaTyped fact, Envelope envelope) {
        areas.lockedOrNew(fact.areaCode()).typed(
                new Typing(fact.type(), fact.from(), fact.basis() == null ? "" : fact.basis(), envelope.sequence()));
    }
}
