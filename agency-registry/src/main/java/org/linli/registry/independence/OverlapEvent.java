package org.linli.registry.independence;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** One person is on an agency's board and an officer of a unit that buys; who it is no event says. */
sealed interface OverlapEvent extends DomainEvent {

    UUID overlapId();

    @Override
    default String key() {
        return overlapId().toString();
    }

    @Fact(topic = "linli.independence", type = "linli.registry.overlap.found.v1")
    record Found(UUID overlapId, UUID agencyId, String unit, LocalDate on) implements OverlapEvent {
    }

    @Fact(topic = "linli.independence", type = "linli.registry.overlap.upheld.v1")
    record Upheld(UUID overlapId, UUID agencyId, String unit, LocalDate on) implements OverlapEvent {
    }

    @Fact(topic = "linli.independence", type = "linli.registry.overlap.dismissed.v1")
    record Dismissed(UUID overlapId, UUID agencyId, String unit, LocalDate on) implements OverlapEvent {
    }

    @Fact(topic = "linli.independence", type = "linli.registry.overlap.ended.v1")
    record Ended(UUID overlapId, UUID agencyId, String unit, LocalDate on) implements OverlapEvent {
    }

    /** The panel has not decided; said at the end of every term. */
    @Fact(topic = "linli.independence", type = "linli.registry.overlap.overdue.v1")
    record Overdue(UUID overlapId, UUID agencyId, String unit, LocalDate dueOn) implements OverlapEvent {
    }
}
