package org.linli.workforce.study;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;
import org.linli.workforce.study.StudySessionStatus.StudyCommand;

/** A course or visit of the programme. What was attended a trainer signs and another person closes; then it counts. */
@Entity
class StudySession implements Aggregate<StudyCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private String title;
    @Enumerated(EnumType.STRING)
    private StudyKind kind;
    @Enumerated(EnumType.STRING)
    private StudyModule module;
    private LocalDate heldOn;
    private int hours;
    @Enumerated(EnumType.STRING)
    private StudySessionStatus status = StudySessionStatus.PLANNED;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Attendance> attendances;
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers signers = Handlers.NONE;
    private LocalDate closeBy;
    private @Nullable String reason;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected StudySession() {
    }

    /** @throws Invalid for a day too long ago @throws RuleRefused for more hours than a day holds */
    static StudySession plan(UUID id, StudyPlan plan, BusinessDay day) {
        var perDay = day.rule("EDUCATION-DAY");
        if (plan.hours() > perDay.asInt()) {
            throw new RuleRefused(StudyProblem.TOO_MANY_HOURS, perDay, "hours", plan.hours(), perDay.asInt());
        }
        var session = new StudySession();
        session.id = id;
        session.title = plan.title();
        session.kind = plan.kind();
        session.module = plan.module();
        session.heldOn = plan.on();
        session.hours = plan.hours();
        session.attendances = List.of();
        session.closeBy = day.until(plan.on(), "STUDY-CLOSE").lastDay();
        if (day.date().isAfter(session.closeBy)) {
            throw new Invalid(StudyProblem.TOO_LONG_AGO, "on", plan.on());
        }
        session.nextCheckAt = plan.on().atStartOfDay(Deadline.ZONE).toInstant();
        return session;
    }

    StudyEvent.Planned planned() {
        return new StudyEvent.Planned(id, kind, module, heldOn, hours);
    }

    /** Its day has come; later nobody has closed it, and nothing of it counts. */
    StudyEvent tick() {
        require(StudyCommand.TICK);
        if (status == StudySessionStatus.PLANNED) {
            nextCheckAt = closeBy.plusDays(1).atStartOfDay(Deadline.ZONE).toInstant();
            moveTo(StudySessionStatus.HELD);
            return new StudyEvent.Held(id, heldOn, closeBy);
        }
        return cancelled("NEVER_CLOSED");
    }

    /**
     * Signed anew until the session is closed; 0 hours take it back.
     *
     * @param elsewhere hours of the same day that are signed for the official in other sessions
     * @throws RuleRefused for one's own attendance, or for more than the day holds
     */
    void sign(String officialId, String unit, int attended, Actor by, int elsewhere, Rule perDay, Rule separation) {
        require(StudyCommand.SIGN);
        if (by.hasAccount(officialId)) {
            throw new RuleRefused(StudyProblem.OWN_ATTENDANCE, separation, "officialId", officialId);
        }
        if (attended > hours) {
            throw new Invalid(StudyProblem.MORE_THAN_GIVEN, "hours", attended, hours);
        }
        if (attended + elsewhere > perDay.asInt()) {
            throw new RuleRefused(StudyProblem.DAY_FULL, perDay, "hours", attended + elsewhere, perDay.asInt());
        }
        signers = signers.and(by);
        var mine = attended == 0 ? Stream.<Attendance>of()
                : Stream.of(new Attendance(officialId, unit, attended, by.id()));
        attendances = Stream.concat(withoutThatOf(officialId), mine).toList();
    }

    private Stream<Attendance> withoutThatOf(String officialId) {
        return attendances.stream().filter(each -> !each.officialId().equals(officialId));
    }

    /** @throws RuleRefused by who signed or attended; @throws Conflict while nobody is signed for */
    StudyEvent.Closed close(Actor by, Rule separation) {
        require(StudyCommand.CLOSE);
        if (signers.include(by) || attendances.stream().anyMatch(each -> by.hasAccount(each.officialId()))) {
            throw new RuleRefused(StudyProblem.SAME_PERSON, separation, "actor", by.id());
        }
        if (attendances.isEmpty()) {
            throw new Conflict(StudyProblem.NOBODY_SIGNED, id);
        }
        nextCheckAt = null;
        moveTo(StudySessionStatus.CLOSED);
        return new StudyEvent.Closed(id, kind, module, attendances.size(),
                attendances.stream().mapToInt(Attendance::hours).sum());
    }

    StudyEvent.Cancelled cancel(String why) {
        require(StudyCommand.CANCEL);
        return cancelled(why);
    }

    private StudyEvent.Cancelled cancelled(String why) {
        reason = why;
        nextCheckAt = null;
        moveTo(StudySessionStatus.CANCELLED);
        return new StudyEvent.Cancelled(id, why);
    }

    /** What was signed for the official: one line at most. */
    Stream<Attendance> of(String officialId) {
        return attendances.stream().filter(each -> each.officialId().equals(officialId));
    }

    private void moveTo(StudySessionStatus next) {
        status = status.to(next);
    }

    @Override
    public Handlers firstHands(StudyCommand command) {
        return command == StudyCommand.CLOSE ? signers : Handlers.NONE;
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
    public StudySessionStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    StudyKind kind() {
        return kind;
    }

    StudyModule module() {
        return module;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    int hours() {
        return hours;
    }

    List<Attendance> attendances() {
        return attendances;
    }

    LocalDate closeBy() {
        return closeBy;
    }

    @Nullable
    String reason() {
        return reason;
    }
}
