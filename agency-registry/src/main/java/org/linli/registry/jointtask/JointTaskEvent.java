package org.linli.registry.jointtask;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** What happens to a task that a joint meeting gave; never its words, which may be internal. */
sealed interface JointTaskEvent extends DomainEvent {

    UUID taskId();

    @Override
    default String key() {
        return taskId().toString();
    }

    @Fact(topic = "linli.joint-tasks", type = "linli.registry.task.decided.v1")
    record Decided(UUID taskId, UUID meetingId, String unit, LocalDate dueOn, boolean open) implements JointTaskEvent {
    }

    /** Its day comes near. */
    @Fact(topic = "linli.joint-tasks", type = "linli.registry.task.reminded.v1")
    record Reminded(UUID taskId, String unit, LocalDate dueOn) implements JointTaskEvent {
    }

    /** Not reported by its day; said at the end of every term. */
    @Fact(topic = "linli.joint-tasks", type = "linli.registry.task.overdue.v1")
    record Overdue(UUID taskId, String unit, LocalDate dueOn) implements JointTaskEvent {
    }

    /** No officer has looked at the report; said at the end of every term. */
    @Fact(topic = "linli.joint-tasks", type = "linli.registry.task.review-overdue.v1")
    record ReviewOverdue(UUID taskId, String unit, LocalDate dueOn) implements JointTaskEvent {
    }

    @Fact(topic = "linli.joint-tasks", type = "linli.registry.task.reported.v1")
    record Reported(UUID taskId, String unit, boolean late, LocalDate on) implements JointTaskEvent {
    }

    @Fact(topic = "linli.joint-tasks", type = "linli.registry.task.returned.v1")
    record Returned(UUID taskId, String unit, LocalDate dueOn) implements JointTaskEvent {
    }

    @Fact(topic = "linli.joint-tasks", type = "linli.registry.task.done.v1")
    record Done(UUID taskId, String unit, boolean late, LocalDate on) implements JointTaskEvent {
    }

    @Fact(topic = "linli.joint-tasks", type = "linli.registry.task.dropped.v1")
    record Dropped(UUID taskId, String unit, LocalDate on) implements JointTaskEvent {
    }
}
