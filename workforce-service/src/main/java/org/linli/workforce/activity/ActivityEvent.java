package org.linli.workforce.activity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

sealed interface ActivityEvent extends DomainEvent {

    UUID activityId();

    @Override
    default String key() {
        return activityId().toString();
    }

    @Fact(topic = "linli.pipeline", type = "linli.workforce.activity.planned.v1")
    record Planned(UUID activityId, UUID agencyId, @Nullable UUID contractId, LocalDate on,
            int places) implements ActivityEvent {
    }

    @Fact(topic = "linli.pipeline", type = "linli.workforce.activity.joined.v1")
    record Joined(UUID activityId, UUID agencyId, UUID volunteerId, boolean waiting) implements ActivityEvent {
    }

    @Fact(topic = "linli.pipeline", type = "linli.workforce.activity.left.v1")
    record LeftIt(UUID activityId, UUID agencyId, UUID volunteerId) implements ActivityEvent {
    }

    @Fact(topic = "linli.pipeline", type = "linli.workforce.activity.moved-up.v1")
    record MovedUp(UUID activityId, UUID agencyId, UUID volunteerId) implements ActivityEvent {
    }

    @Fact(topic = "linli.pipeline", type = "linli.workforce.activity.cancelled.v1")
    record Cancelled(UUID activityId, UUID agencyId, String reason) implements ActivityEvent {
    }

    @Fact(topic = "linli.pipeline", type = "linli.workforce.activity.over.v1")
    record Over(UUID activityId, UUID agencyId, int volunteers, LocalDate confirmBy) implements ActivityEvent {
    }

    /** The hours of so many volunteers wait for the worker. */
    @Fact(topic = "linli.pipeline", type = "linli.workforce.activity.overdue.v1")
    record Overdue(UUID activityId, UUID agencyId, int volunteers, LocalDate confirmBy) implements ActivityEvent {
    }

    /** {@code minutes} confirmed, of so many volunteers. */
    @Fact(topic = "linli.pipeline", type = "linli.workforce.activity.closed.v1")
    record Closed(UUID activityId, UUID agencyId, @Nullable UUID contractId, int volunteers,
            int minutes) implements ActivityEvent {
    }
}
