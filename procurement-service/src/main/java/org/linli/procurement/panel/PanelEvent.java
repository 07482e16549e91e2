package org.linli.procurement.panel;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** What happens to a committee. Facts name seats, not members: those stay unknown until the result (C04). */
sealed interface PanelEvent extends DomainEvent {

    UUID tenderId();

    @Override
    default String key() {
        return tenderId().toString();
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.panel.drawn.v1")
    record Drawn(UUID tenderId, String seed, String commitment, List<String> bidSeals, int size, int experts,
            int socialQuota) implements PanelEvent {
    }

    /** Nobody is left to replace a member: the committee cannot work. */
    @Fact(topic = "linli.tenders", type = "linli.procurement.panel.short.v1")
    record Short(UUID tenderId, UUID seatId) implements PanelEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.seat.confirmed.v1")
    record SeatConfirmed(UUID tenderId, UUID seatId) implements PanelEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.seat.declined.v1")
    record SeatDeclined(UUID tenderId, UUID seatId) implements PanelEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.seat.recused.v1")
    record SeatRecused(UUID tenderId, UUID seatId) implements PanelEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.seat.dismissed.v1")
    record SeatDismissed(UUID tenderId, UUID seatId) implements PanelEvent {
    }

    /** The pool cannot fill the committee: the tender stands still. */
    @Fact(topic = "linli.tenders", type = "linli.procurement.panel.not-filled.v1")
    record NotFilled(UUID tenderId, int candidates, int experts, int socialQuota) implements PanelEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.seat.replaced.v1")
    record SeatReplaced(UUID tenderId, UUID seatId, @Nullable UUID replaces) implements PanelEvent {
    }
}
