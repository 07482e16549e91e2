package org.linli.workforce.merge;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** Keyed by the record that is kept; no fact names a person. */
sealed interface MergeEvent extends DomainEvent {

    UUID workerId();

    @Override
    default String key() {
        return workerId().toString();
    }

    @Fact(topic = "linli.workers", type = "linli.workforce.merge.proposed.v1")
    record Proposed(UUID workerId, UUID mergeId, UUID doubleId, LocalDate decideBy) implements MergeEvent {
    }

    /** What was said of {@code doubleId} was said of {@code workerId}. */
    @Fact(topic = "linli.workers", type = "linli.workforce.merge.confirmed.v1")
    record Confirmed(UUID workerId, UUID mergeId, UUID doubleId, LocalDate on) implements MergeEvent {
    }

    @Fact(topic = "linli.workers", type = "linli.workforce.merge.overdue.v1")
    record Overdue(UUID workerId, UUID mergeId, LocalDate decideBy) implements MergeEvent {
    }

    /** {@code to} is REJECTED or LAPSED: both records stand as they were. */
    @Fact(topic = "linli.workers", type = "linli.workforce.merge.ended.v1")
    record Ended(UUID workerId, UUID mergeId, MergeStatus to, LocalDate on) implements MergeEvent {
    }
}
