package org.linli.procurement.known.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** Keeps in step with workforce who is missing on a contract. */
@ApplicationScoped
class StaffingReactions implements Reactions {

    private final KnownStaffings staffings;

    StaffingReactions(KnownStaffings staffings) {
        this.staffings = staffings;
    }

    @On(topic = "linli.staffing", type = "linli.workforce.staffing.short.v1")
    void isShort(StaffingShort fact, Envelope envelope) {
        staffings.getOrNew(fact.contractId()).isShort(fact.missing() == null ? List.of() : fact.missing(),
                envelope.businessDate(), envelope.sequence());
    }

    @On(topic = "linli.staffing", type = "linli.workforce.staffing.restored.v1")
    void restored(StaffingOver fact, Envelope envelope) {
        staffings.getOrNew(fact.contractId()).isWhole(envelope.sequence());
    }

    @On(topic = "linli.staffing", type = "linli.workforce.staffing.closed.v1")
    void closed(StaffingOver fact, Envelope envelope) {
        staffings.getOrNew(fact.contractId()).isWhole(envelope.sequence());
    }
}
