package org.linli.workforce.training;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.workforce.experience.ExperienceKind;
import org.linli.workforce.post.Tier;

sealed interface CourseEvent extends DomainEvent {

    UUID courseId();

    @Override
    default String key() {
        return courseId().toString();
    }

    @Fact(topic = "linli.pipeline", type = "linli.workforce.course.opened.v1")
    record Opened(UUID courseId, Tier tier, ExperienceKind kind, LocalDate from, LocalDate until,
            int capacity) implements CourseEvent {
    }

    @Fact(topic = "linli.pipeline", type = "linli.workforce.course.enrolled.v1")
    record Enrolled(UUID courseId, UUID workerId, @Nullable UUID agencyId, boolean waiting) implements CourseEvent {
    }

    @Fact(topic = "linli.pipeline", type = "linli.workforce.course.left.v1")
    record Left(UUID courseId, UUID workerId) implements CourseEvent {
    }

    /** From the waiting list into the seat that was given back. */
    @Fact(topic = "linli.pipeline", type = "linli.workforce.course.moved-up.v1")
    record MovedUp(UUID courseId, UUID workerId, @Nullable UUID agencyId) implements CourseEvent {
    }

    @Fact(topic = "linli.pipeline", type = "linli.workforce.course.held.v1")
    record Held(UUID courseId, int people, LocalDate closeBy) implements CourseEvent {
    }

    /** Nobody has closed it in time: nothing of it counts yet. */
    @Fact(topic = "linli.pipeline", type = "linli.workforce.course.overdue.v1")
    record Overdue(UUID courseId, LocalDate closeBy) implements CourseEvent {
    }

    /** {@code hours} of all who attended. */
    @Fact(topic = "linli.pipeline", type = "linli.workforce.course.closed.v1")
    record Closed(UUID courseId, Tier tier, ExperienceKind kind, int people, int hours) implements CourseEvent {
    }

    @Fact(topic = "linli.pipeline", type = "linli.workforce.course.cancelled.v1")
    record Cancelled(UUID courseId, String reason) implements CourseEvent {
    }
}
