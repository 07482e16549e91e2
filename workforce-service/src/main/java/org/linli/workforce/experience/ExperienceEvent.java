package org.linli.workforce.experience;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

sealed interface ExperienceEvent extends DomainEvent {

    UUID workerId();

    @Override
    default String key() {
        return workerId().toString();
    }

    @Fact(topic = "linli.workers", type = "linli.workforce.experience.claimed.v1")
    record Claimed(UUID workerId, UUID experienceId, ExperienceKind kind,
            LocalDate decideBy) implements ExperienceEvent {
    }

    /** {@code hours} 0 for service, which is measured in days. */
    @Fact(topic = "linli.workers", type = "linli.workforce.experience.verified.v1")
    record Verified(UUID workerId, UUID experienceId, ExperienceKind kind, LocalDate from, LocalDate until,
            int hours) implements ExperienceEvent {
    }

    @Fact(topic = "linli.workers", type = "linli.workforce.experience.overdue.v1")
    record Overdue(UUID workerId, UUID experienceId, LocalDate decideBy) implements ExperienceEvent {
    }

    /** {@code to} is REJECTED, LAPSED or STRUCK: it does not count. */
    @Fact(topic = "linli.workers", type = "linli.workforce.experience.ended.v1")
    record Ended(UUID workerId, UUID experienceId, ExperienceStatus to, LocalDate on) implements ExperienceEvent {
    }
}
