package org.linli.evaluation.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.AreaType;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** Keeps the local copy of areas in step with the registry. */
@ApplicationScoped
class AreaReactions implements Reactions {

    record Typed(String areaCode, AreaType type, LocalDate from, @Nullable String basis) {
    }

    private final KnownAreas areas;
    private final Event<AreaTyped> typed;

    AreaReactions(KnownAreas areas, Event<AreaTyped> typed) {
        this.areas = areas;
        this.typed = typed;
    }

    @On(topic = "linli.areas", type = "linli.registry.area.typed.v1")
    void typed(Typed fact, Envelope envelope) {
        areas.lockedOrNew(fact.areaCode()).typed(
                new Typing(fact.type(), fact.from(), fact.basis() == null ? "" : fact.basis(), envelope.sequence()));
        areas.flush();
        typed.fire(new AreaTyped(fact.areaCode(), fact.type(), fact.from()));
    }
}
