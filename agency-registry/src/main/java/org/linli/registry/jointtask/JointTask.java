package org.linli.registry.jointtask;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;
import org.linli.registry.jointtask.JointTaskStatus.JointTaskCommand;

/** What a joint meeting decided: one unit owes it by a day, and says how it was done. */
@Entity
class JointTask implements Aggregate<JointTaskCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID meetingId;
    private String unit;
    private String decision;
    private boolean open;
    @Enumerated(EnumType.STRING)
    private JointTaskStatus status = JointTaskStatus.OPEN;
    private LocalDate dueOn;
    private LocalDate checkOn;
    private boolean reminded;
    private boolean late;
    private @Nullable String report;
    private @Nullable LocalDate reportedOn;
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers reporters = Handlers.NONE;
    private @Nullable String reason;
    private @Nullable LocalDate endedOn;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected JointTask() {
    }

    /** @param open whether everybody reads it; {@code remind} days before its day on which the unit is reminded */
    static JointTask decide(UUID id, UUID meetingId, String unit, String decision, boolean open, LocalDate dueOn,
            LocalDate today, Rule remind) {
        if (dueOn.isBefore(today)) {
            throw new Invalid(JointTaskProblem.DUE_BEFORE, "tasks.dueOn", dueOn);
        }
        var task = new JointTask();
        task.id = id;
        task.meetingId = meetingId;
        task.unit = unit;
        task.decision = decision;
        task.open = open;
        task.awaited(dueOn, today, remind);
        return task;
    }

    JointTaskEvent decided() {
        return new JointTaskEvent.Decided(id, meetingId, unit, dueOn, open);
    }

    JointTaskEvent report(String how, Actor actor, BusinessDay day) {
        require(JointTaskCommand.REPORT);
        report = how;
        reportedOn = day.date();
        reporters = Handlers.of(actor);
        late |= day.date().isAfter(dueOn);
        check(day.until("TASK-REVIEW").lastDay());
        moveTo(JointTaskStatus.REPORTED);
        return new JointTaskEvent.Reported(id, unit, late, day.date());
    }

    /** By another than who reported it. */
    JointTaskEvent accept(Actor officer, LocalDate on, Rule separation) {
        require(JointTaskCommand.ACCEPT);
        if (reporters.include(officer)) {
            throw new RuleRefused(JointTaskProblem.SAME_PERSON, separation, "actor", officer.id());
        }
        end(on);
        moveTo(JointTaskStatus.DONE);
        return new JointTaskEvent.Done(id, unit, late, on);
    }

    /** @param again the new day; that it was late stays */
    JointTaskEvent returnFor(String why, LocalDate again, LocalDate today, Rule remind) {
        require(JointTaskCommand.RETURN);
        if (again.isBefore(today)) {
            throw new Invalid(JointTaskProblem.DUE_BEFORE, "dueOn", again);
        }
        reason = why;
        awaited(again, today, remind);
        moveTo(JointTaskStatus.OPEN);
        return new JointTaskEvent.Returned(id, unit, again);
    }

    JointTaskEvent drop(String why, LocalDate on) {
        require(JointTaskCommand.DROP);
        reason = why;
        end(on);
        moveTo(JointTaskStatus.DROPPED);
        return new JointTaskEvent.Dropped(id, unit, on);
    }

    /** By the clock: its day comes near, is over, or nobody looks at the report; the last two at every term's end. */
    JointTaskEvent remind(BusinessDay day) {
        require(JointTaskCommand.REMIND);
        var ended = checkOn;
        if (status == JointTaskStatus.REPORTED) {
            check(day.until("TASK-REVIEW").lastDay());
            return new JointTaskEvent.ReviewOverdue(id, unit, ended);
        }
        if (!reminded) {
            reminded = true;
            check(dueOn);
            return new JointTaskEvent.Reminded(id, unit, dueOn);
        }
        late = true;
        check(day.until("TASK-AGAIN").lastDay());
        return new JointTaskEvent.Overdue(id, unit, dueOn);
    }

    private void awaited(LocalDate due, LocalDate today, Rule remind) {
        dueOn = due;
        var before = due.minusDays(remind.asInt() + 1L);
        reminded = !before.isAfter(today);
        check(reminded ? due : before);
    }

    private void check(LocalDate lastDay) {
        checkOn = lastDay;
        nextCheckAt = Deadline.after(lastDay);
    }

    private void end(LocalDate on) {
        endedOn = on;
        nextCheckAt = null;
    }

    private void moveTo(JointTaskStatus next) {
        status = status.to(next);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public JointTaskStatus status() {
        return status;
    }

    @Override
    public Owner owner() {
        return Owner.unit(unit);
    }

    @Override
    public Handlers firstHands(JointTaskCommand command) {
        return command == JointTaskCommand.ACCEPT ? reporters : Handlers.NONE;
    }

    UUID meetingId() {
        return meetingId;
    }

    String unit() {
        return unit;
    }

    String decision() {
        return decision;
    }

    boolean isOpen() {
        return open;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    boolean late() {
        return late;
    }

    @Nullable
    String report() {
        return report;
    }

    @Nullable
    LocalDate reportedOn() {
        return reportedOn;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }
}
