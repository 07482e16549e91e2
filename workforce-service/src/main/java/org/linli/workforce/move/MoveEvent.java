package org.linli.workforce.move;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.workforce.post.Tier;

/** No fact says who moves, why, or where one person goes: the way of several is told, and below five not how many. */
sealed interface MoveEvent extends DomainEvent {

    UUID moveId();

    @Override
    default String key() {
        return moveId().toString();
    }

    /** Somebody left. {@code handOverBy} the last day on which their cases are handed over and received. */
    @Fact(topic = "linli.moves", type = "linli.workforce.move.recorded.v1")
    record Recorded(UUID moveId, UUID agencyId, Tier tier, LocalDate on, LocalDate handOverBy) implements MoveEvent {
    }

    @Fact(topic = "linli.moves", type = "linli.workforce.move.handed-over.v1")
    record HandedOver(UUID moveId, UUID agencyId, int cases, LocalDate on) implements MoveEvent {
    }

    /** Who was to take the cases over misses some. */
    @Fact(topic = "linli.moves", type = "linli.workforce.move.returned.v1")
    record Returned(UUID moveId, UUID agencyId, LocalDate on) implements MoveEvent {
    }

    @Fact(topic = "linli.moves", type = "linli.workforce.move.received.v1")
    record Received(UUID moveId, UUID agencyId, int cases, LocalDate on) implements MoveEvent {
    }

    /** Cases have no owner yet; said again after every further term. */
    @Fact(topic = "linli.moves", type = "linli.workforce.move.overdue.v1")
    record Overdue(UUID moveId, UUID agencyId, LocalDate handOverBy) implements MoveEvent {
    }

    /**
     * Several went from one agency to one other. {@code moveId} of the pattern, {@code people} null below five,
     * {@code from} and {@code until} the first and the last day on which one of them began there.
     */
    @Fact(topic = "linli.moves", type = "linli.workforce.move.flagged.v1")
    record Flagged(UUID moveId, UUID fromAgencyId, UUID toAgencyId, PatternKind kind, @Nullable Integer people,
            LocalDate from, LocalDate until) implements MoveEvent {
    }
}
