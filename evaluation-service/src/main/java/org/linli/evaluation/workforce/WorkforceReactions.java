package org.linli.evaluation.workforce;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/**
 * Keeps in step with workforce how many people there are, who is missing and where supervision was not given.
 */
@ApplicationScoped
class WorkforceReactions implements Reactions {

    private static final String TOPIC = "linli.staffing";

    private final WorkforceFacts facts;

    WorkforceReactions(WorkforceFacts facts) {
        this.facts = facts;
    }

    @On(topic = TOPIC, type = "linli.workforce.capacity.changed.v1")
    void capacity(CapacityChanged fact, Envelope envelope) {
        facts.capacity(fact.agencyId(), fact.people(), fact.byTier() == null ? Map.of() : fact.byTier(),
                envelope.sequence());
    }

    @On(topic = TOPIC, type = "linli.workforce.staffing.restored.v1")
    void restored(StaffingOver fact, Envelope envelope) {
        facts.staffing(fact.contractId(), List.of(), envelope.businessDate(), envelope.sequence());
    }

    @On(topic = TOPIC, type = "linli.workforce.staffing.closed.v1")
    void closed(StaffingOver fact, Envelope envelope) {
        facts.staffing(fact.contractId(), List.of(), envelope.businessDate(), envelope.sequence());
    }

    @On(topic = TOPIC, type = "linli.workforce.staffing.short.v1")
    void isShort(StaffingTold fact, Envelope envelope) {
        facts.staffing(fact.contractId(), fact.missing() == null ? List.of() : fact.missing(), envelope.businessDate(),
                envelope.sequence());
    }

    @On(topic = TOPIC, type = "linli.workforce.supervision.short.v1")
    void isShort(SupervisionTold fact, Envelope envelope) {
        facts.supervision(fact, true, envelope.sequence());
    }

    @On(topic = TOPIC, type = "linli.workforce.supervision.restored.v1")
    void restored(SupervisionTold fact, Envelope envelope) {
        facts.supervision(fact, false, envelope.sequence());
    }

    @On(topic = TOPIC, type = "linli.workforce.supervision.order-missed.v1")
    void missed(OrderMissed fact, Envelope envelope) {
        facts.order(fact.orderId(), fact.contractId(), fact.missing() == null ? 1 : fact.missing().size(), fact.on(),
                envelope.sequence());
    }

    @On(topic = TOPIC, type = "linli.workforce.supervision.order-withdrawn.v1")
    void withdrawn(OrderWithdrawn fact, Envelope envelope) {
        facts.order(fact.orderId(), fact.contractId(), 0, fact.on(), envelope.sequence());
    }
}
