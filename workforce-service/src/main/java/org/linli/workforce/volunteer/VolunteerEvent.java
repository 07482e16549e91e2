package org.linli.workforce.volunteer;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

sealed interface VolunteerEvent extends DomainEvent {

    UUID volunteerId();

    @Override
    default String key() {
        return volunteerId().toString();
    }

    @Fact(topic = "linli.pipeline", type = "linli.workforce.volunteer.registered.v1")
    record Registered(UUID volunteerId, UUID agencyId, LocalDate on) implements VolunteerEvent {
    }

    @Fact(topic = "linli.pipeline", type = "linli.workforce.volunteer.left.v1")
    record Left(UUID volunteerId, UUID agencyId, LocalDate on) implements VolunteerEvent {
    }
}
