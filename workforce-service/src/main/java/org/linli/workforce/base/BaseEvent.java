package org.linli.workforce.base;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** What becomes of a training base; {@code agencyId} is its host. */
sealed interface BaseEvent extends DomainEvent {

    UUID baseId();

    @Override
    default String key() {
        return baseId().toString();
    }

    @Fact(topic = "linli.pipeline", type = "linli.workforce.base.applied.v1")
    record Applied(UUID baseId, UUID agencyId, List<BaseKind> kinds, int capacity,
            LocalDate decideBy) implements BaseEvent {
    }

    /** {@code capacity} as one officer found it; another accredits. */
    @Fact(topic = "linli.pipeline", type = "linli.workforce.base.examined.v1")
    record Examined(UUID baseId, UUID agencyId, int capacity, LocalDate decideBy) implements BaseEvent {
    }

    /** For the first time, or for another term. */
    @Fact(topic = "linli.pipeline", type = "linli.workforce.base.accredited.v1")
    record Accredited(UUID baseId, UUID agencyId, List<BaseKind> kinds, int capacity, LocalDate from, LocalDate until,
            LocalDate reviewBy) implements BaseEvent {
    }

    @Fact(topic = "linli.pipeline", type = "linli.workforce.base.reviewed.v1")
    record Reviewed(UUID baseId, UUID agencyId, LocalDate on, LocalDate reviewBy) implements BaseEvent {
    }

    /** The yearly review may be held, until that day. */
    @Fact(topic = "linli.pipeline", type = "linli.workforce.base.review-due.v1")
    record ReviewDue(UUID baseId, UUID agencyId, LocalDate reviewBy) implements BaseEvent {
    }

    /** Nobody has looked at it in time; said at the end of every term. */
    @Fact(topic = "linli.pipeline", type = "linli.workforce.base.review-overdue.v1")
    record ReviewOverdue(UUID baseId, UUID agencyId, LocalDate dueOn) implements BaseEvent {
    }

    /** Nobody has decided on the application; said at the end of every term. */
    @Fact(topic = "linli.pipeline", type = "linli.workforce.base.decision-overdue.v1")
    record DecisionOverdue(UUID baseId, UUID agencyId, LocalDate dueOn) implements BaseEvent {
    }

    /** From now on it may be renewed. */
    @Fact(topic = "linli.pipeline", type = "linli.workforce.base.renewable.v1")
    record Renewable(UUID baseId, UUID agencyId, LocalDate until) implements BaseEvent {
    }

    /** One officer would withdraw it; it stands until another confirms. */
    @Fact(topic = "linli.pipeline", type = "linli.workforce.base.questioned.v1")
    record Questioned(UUID baseId, UUID agencyId, LocalDate confirmBy) implements BaseEvent {
    }

    @Fact(topic = "linli.pipeline", type = "linli.workforce.base.kept.v1")
    record Kept(UUID baseId, UUID agencyId, LocalDate on) implements BaseEvent {
    }

    /** {@code to} is REFUSED, WITHDRAWN, EXPIRED or RELINQUISHED: nothing begins there any more. */
    @Fact(topic = "linli.pipeline", type = "linli.workforce.base.ended.v1")
    record Ended(UUID baseId, UUID agencyId, TrainingBaseStatus to, LocalDate on, String reason) implements BaseEvent {
    }
}
