package org.linli.workforce.staffing;

import java.util.List;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

sealed interface StaffingEvent extends DomainEvent {

    UUID contractId();

    @Override
    default String key() {
        return contractId().toString();
    }

    @Fact(topic = "linli.staffing", type = "linli.workforce.staffing.opened.v1")
    record Opened(UUID contractId, UUID agencyId, List<Need> missing) implements StaffingEvent {
    }

    @Fact(topic = "linli.staffing", type = "linli.workforce.staffing.short.v1")
    record Short(UUID contractId, UUID agencyId, List<Need> missing) implements StaffingEvent {
    }

    @Fact(topic = "linli.staffing", type = "linli.workforce.staffing.restored.v1")
    record Restored(UUID contractId, UUID agencyId) implements StaffingEvent {
    }

    @Fact(topic = "linli.staffing", type = "linli.workforce.staffing.closed.v1")
    record Closed(UUID contractId, UUID agencyId) implements StaffingEvent {
    }
}
