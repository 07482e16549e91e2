package org.linli.registry.servicepoint;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** What happens to a service point. */
sealed interface ServicePointEvent extends DomainEvent {

    UUID servicePointId();

    @Override
    default String key() {
        return servicePointId().toString();
    }

    @Fact(topic = "linli.areas", type = "linli.registry.service-point.opened.v1")
    record Opened(UUID servicePointId, UUID agencyId, UUID contractId, String areaCode, String serviceType,
            List<ServedGroup> groups, int capacity, LocalDate on) implements ServicePointEvent {
    }

    @Fact(topic = "linli.areas", type = "linli.registry.service-point.changed.v1")
    record Changed(UUID servicePointId, UUID agencyId, List<ServedGroup> groups, int capacity,
            LocalDate on) implements ServicePointEvent {
    }

    @Fact(topic = "linli.areas", type = "linli.registry.service-point.closed.v1")
    record Closed(UUID servicePointId, UUID agencyId, String reason, LocalDate on) implements ServicePointEvent {
    }

    /** The purchaser has not looked at what the agency proposed; said at the end of every term. */
    @Fact(topic = "linli.areas", type = "linli.registry.service-point.overdue.v1")
    record Overdue(UUID servicePointId, UUID agencyId, String purchaserId,
            LocalDate dueOn) implements ServicePointEvent {
    }
}
