package org.linli.procurement.known.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** Keeps in step with workforce how many people an agency has. */
@ApplicationScoped
class CapacityReactions implements Reactions {

    private final KnownCapacities capacities;

    CapacityReactions(KnownCapacities capacities) {
        this.capacities = capacities;
    }

    @On(topic = "linli.staffing", type = "linli.workforce.capacity.changed.v1")
    void changed(CapacityChanged fact, Envelope envelope) {
        capacities.lockedOrNew(fact.agencyId()).changed(fact.people(), fact.certified(),
                fact.byTier() == null ? Map.of() : fact.byTier(), envelope.businessDate(), envelope.sequence());
    }
}
