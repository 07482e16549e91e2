package org.linli.workforce.move;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** Keyed by the agency they went to. */
sealed interface MoveEvent extends DomainEvent {

    UUID toAgencyId();

    @Override
    default String key() {
        return toAgencyId().toString();
    }

    /** {@code people} began there since that day; never who. */
    @Fact(topic = "linli.staffing", type = "linli.workforce.move.flagged.v1")
    record Flagged(UUID fromAgencyId, UUID toAgencyId, MovePattern pattern, long people, LocalDate since,
            LocalDate on) implements MoveEvent {
    }
}
