package org.linli.workforce.resignation;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** No fact says why: the reason is between the person, the agency and the association. */
sealed interface ResignationEvent extends DomainEvent {

    UUID workerId();

    @Override
    default String key() {
        return workerId().toString();
    }

    @Fact(topic = "linli.workers", type = "linli.workforce.resignation.given.v1")
    record Given(UUID workerId, UUID resignationId, UUID agencyId, LocalDate on,
            LocalDate lastDay) implements ResignationEvent {
    }

    /** {@code to} is EFFECTIVE, WITHDRAWN or OVERTAKEN. */
    @Fact(topic = "linli.workers", type = "linli.workforce.resignation.ended.v1")
    record Ended(UUID workerId, UUID resignationId, UUID agencyId, ResignationStatus to,
            LocalDate on) implements ResignationEvent {
    }
}
