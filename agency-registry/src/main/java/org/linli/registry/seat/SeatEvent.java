package org.linli.registry.seat;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** What happens to a seat where the district takes counsel. */
sealed interface SeatEvent extends DomainEvent {

    UUID agencyId();

    @Override
    default String key() {
        return agencyId().toString();
    }

    @Fact(topic = "linli.agencies", type = "linli.registry.agency.seat-given.v1")
    record Given(UUID agencyId, UUID seatId, String council, LocalDate from, LocalDate until) implements SeatEvent {
    }

    @Fact(topic = "linli.agencies", type = "linli.registry.agency.seat-ended.v1")
    record Ended(UUID agencyId, UUID seatId, LocalDate on) implements SeatEvent {
    }
}
