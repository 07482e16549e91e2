package org.linli.workforce.study;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** No fact says who attended. */
sealed interface StudyEvent extends DomainEvent {

    UUID sessionId();

    @Override
    default String key() {
        return sessionId().toString();
    }

    @Fact(topic = "linli.pipeline", type = "linli.workforce.study.planned.v1")
    record Planned(UUID sessionId, StudyKind kind, StudyModule module, LocalDate on, int hours) implements StudyEvent {
    }

    @Fact(topic = "linli.pipeline", type = "linli.workforce.study.held.v1")
    record Held(UUID sessionId, LocalDate on, LocalDate closeBy) implements StudyEvent {
    }

    /** {@code hours} of all who attended. */
    @Fact(topic = "linli.pipeline", type = "linli.workforce.study.closed.v1")
    record Closed(UUID sessionId, StudyKind kind, StudyModule module, int people, int hours) implements StudyEvent {
    }

    @Fact(topic = "linli.pipeline", type = "linli.workforce.study.cancelled.v1")
    record Cancelled(UUID sessionId, String reason) implements StudyEvent {
    }
}
