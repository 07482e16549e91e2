package org.linli.procurement.judging.seat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** What happens to a seat. Facts name seats, not members: those stay unknown until the result (C04). */
public sealed interface SeatEvent extends DomainEvent {

    UUID tenderId();

    @Override
    default String key() {
        return tenderId().toString();
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.seat.confirmed.v1")
    record Confirmed(UUID tenderId, UUID seatId) implements SeatEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.seat.declined.v1")
    record Declined(UUID tenderId, UUID seatId) implements SeatEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.seat.recused.v1")
    record Recused(UUID tenderId, UUID seatId) implements SeatEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.seat.dismissed.v1")
    record Dismissed(UUID tenderId, UUID seatId) implements SeatEvent {
    }

    /** The member's opinion is void for its conduct (C07); scores of the seat count no more. */
    @Fact(topic = "linli.tenders", type = "linli.procurement.seat.voided.v1")
    record Voided(UUID tenderId, UUID seatId, Misconduct cause) implements SeatEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.seat.replaced.v1")
    record Replaced(UUID tenderId, UUID seatId, @Nullable UUID replaces) implements SeatEvent {
    }
}
