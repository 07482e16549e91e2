package org.linli.procurement.known.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** Keeps in step with workforce who is missing on a contract. */
@ApplicationScoped
class StaffingReactions implements Reactions {

    record Short(UUID contractId, @Nullable List<KnownStaffing.Missing> missing) {
    }

    record Over(UUID contractId) {
    }

    private final KnownStaffings staffings;

    StaffingReactions(KnownStaffings staffings) {
        this.staffings = staffings;
    }

    @On(topic = "linli.staffing", type = "linli.workforce.staffing.short.v1")
    void isShort(Short fact, Envelope envelope) {
        staffings.getOrNew(fact.contractId()).isShort(fact.missing() == null ? List.of() : fact.missing(),
                envelope.businessDate(), envelope.sequence());
    }

    @On(topic = "linli.staffing", type = "linli.workforce.staffing.restored.v1")
    void restored(Over fact, Envelope envelope) {
        staffings.getOrNew(fact.contractId()).isWhole(envelope.sequence());
    }

    @On(topic = "linli.staffing", type = "linli.workforce.staffing.closed.v1")
    void closed(Over fact, Envelope envelope) {
        staffings.getOrNew(fact.contractId()).isWhole(envelope.sequence());
    }
}
