package org.linli.procurement.known.dualcontrol;

import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.time.Deadline;

/** What happens to a decision of two persons; neither its words nor who proposed it. */
sealed interface DecisionEvent extends DomainEvent {

    UUID decisionId();

    @Override
    default String key() {
        return decisionId().toString();
    }

    @Fact(topic = "linli.purchasers", type = "linli.procurement.decision.proposed.v1")
    record Proposed(UUID decisionId, DecisionKind kind, UUID subjectId, String purchaserId,
            Deadline confirmUntil) implements DecisionEvent {
    }

    /** @param outcome CONFIRMED, REJECTED, LAPSED or OVERTAKEN */
    @Fact(topic = "linli.purchasers", type = "linli.procurement.decision.closed.v1")
    record Closed(UUID decisionId, DecisionKind kind, UUID subjectId, String purchaserId,
            DecisionStatus outcome) implements DecisionEvent {
    }
}
