package org.linli.workforce.correction;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** Says what was mended and never how: no fact names a person. */
sealed interface CorrectionEvent extends DomainEvent {

    UUID workerId();

    @Override
    default String key() {
        return workerId().toString();
    }

    @Fact(topic = "linli.workers", type = "linli.workforce.correction.proposed.v1")
    record Proposed(UUID workerId, UUID correctionId, boolean name, boolean number,
            LocalDate decideBy) implements CorrectionEvent {
    }

    @Fact(topic = "linli.workers", type = "linli.workforce.correction.confirmed.v1")
    record Confirmed(UUID workerId, UUID correctionId, boolean name, boolean number,
            LocalDate on) implements CorrectionEvent {
    }

    @Fact(topic = "linli.workers", type = "linli.workforce.correction.overdue.v1")
    record Overdue(UUID workerId, UUID correctionId, LocalDate decideBy) implements CorrectionEvent {
    }

    /** {@code to} is REJECTED or LAPSED: the record stands as it was. */
    @Fact(topic = "linli.workers", type = "linli.workforce.correction.ended.v1")
    record Ended(UUID workerId, UUID correctionId, CorrectionStatus to, LocalDate on) implements CorrectionEvent {
    }
}
