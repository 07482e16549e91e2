package org.linli.workforce.supervision;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;
import org.linli.workforce.post.Post;
import org.linli.workforce.supervision.SupervisionStatus.SupervisionCommand;

/** One supervisor for one person's post; a supervisor of another agency first says yes. */
@Entity
class Supervision implements Aggregate<SupervisionCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID workerPostId;
    private UUID workerId;
    private UUID agencyId;
    private UUID supervisorPostId;
    private UUID supervisorAgencyId;
    @Enumerated(EnumType.STRING)
    private SupervisionStatus status = SupervisionStatus.PROPOSED;
    private LocalDate fromDay;
    private @Nullable LocalDate untilDay;
    private @Nullable String endReason;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Session> sessions;
    private boolean belowMinimum;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected Supervision() {
    }

    /**
     * @param load how many people the supervisor has already; {@code block} T08-BLOCK: how many at most
     * @param tiers the rule under which only a supervisor supervises, and only lower tiers
     */
    static Supervision assign(UUID id, Post worker, Post supervisor, int load, LocalDate on, Rule block, Rule tiers) {
        if (!worker.isActive()) {
            throw new Conflict(SupervisionProblem.POST_OVER, worker.id());
        }
        SupervisorCapacity.require(supervisor, tiers);
        if (worker.tier().compareTo(supervisor.tier()) >= 0) {
            throw new RuleRefused(SupervisionProblem.TIER, tiers, "workerPostId", worker.tier(), supervisor.tier());
        }
        if (load >= block.asInt()) {
            throw new RuleRefused(SupervisionProblem.TOO_MANY, block, "supervisorPostId", load, block.asInt());
        }
        var supervision = new Supervision();
        supervision.id = id;
        supervision.workerPostId = worker.id();
        supervision.workerId = worker.workerId();
        supervision.agencyId = worker.agencyId();
        supervision.supervisorPostId = supervisor.id();
        supervision.supervisorAgencyId = supervisor.agencyId();
        supervision.fromDay = on;
        supervision.sessions = List.of();
        if (supervisor.agencyId().equals(worker.agencyId())) {
            supervision.moveTo(SupervisionStatus.ACTIVE);
        }
        return supervision;
    }

    /** @param load with this one; {@code warn} T08-WARN: beyond it the supervisor has too many to do it well */
    SupervisionEvent.Assigned assigned(int load, Rule warn) {
        return new SupervisionEvent.Assigned(agencyId, id, workerPostId, supervisorPostId, supervisorAgencyId,
                status == SupervisionStatus.ACTIVE, load, load > warn.asInt());
    }

    SupervisionEvent.Accepted accept(LocalDate on) {
        require(SupervisionCommand.ACCEPT);
        fromDay = on;
        moveTo(SupervisionStatus.ACTIVE);
        return new SupervisionEvent.Accepted(agencyId, id, workerPostId, supervisorPostId);
    }

    SupervisionEvent.Ended decline(LocalDate on, String reason) {
        require(SupervisionCommand.DECLINE);
        return over(SupervisionStatus.DECLINED, on, reason);
    }

    /** @throws Invalid for a day before the supervision began or in the future */
    SupervisionEvent.SessionHeld log(Session session, LocalDate today) {
        require(SupervisionCommand.LOG);
        if (session.on().isBefore(fromDay) || session.on().isAfter(today)) {
            throw new Invalid(SupervisionProblem.SESSION_DAY, "on", session.on(), fromDay, today);
        }
        var all = new ArrayList<>(sessions);
        all.add(session);
        sessions = List.copyOf(all);
        return new SupervisionEvent.SessionHeld(agencyId, id, session.on(), session.hours(), session.individual());
    }

    /** By who was supervised: from now on its hours count. */
    SupervisionEvent.SessionConfirmed confirm(UUID sessionId, Actor by, Rule separation) {
        require(SupervisionCommand.CONFIRM);
        var session = unsaid(sessionId, by, separation);
        answer(session, Session.Answer.CONFIRMED);
        return new SupervisionEvent.SessionConfirmed(agencyId, id, session.on(), session.hours());
    }

    /** By who was supervised: it was not held, or not so; none of its hours count. */
    SupervisionEvent.SessionDenied deny(UUID sessionId, Actor by, Rule separation) {
        require(SupervisionCommand.DENY);
        var session = unsaid(sessionId, by, separation);
        answer(session, Session.Answer.DENIED);
        return new SupervisionEvent.SessionDenied(agencyId, id, session.on(), session.hours());
    }

    /** @throws RuleRefused for who logged it */
    private Session unsaid(UUID sessionId, Actor by, Rule separation) {
        var session = sessions.stream().filter(each -> each.id().equals(sessionId) && each.isUnsaid()).findFirst()
                .orElseThrow(() -> new Conflict(SupervisionProblem.NO_SUCH_SESSION, sessionId));
        if (session.loggers().include(by)) {
            throw new RuleRefused(SupervisionProblem.OWN_SESSION, separation, "actor", by.id());
        }
        return session;
    }

    private void answer(Session session, Session.Answer answer) {
        sessions = sessions.stream().map(each -> each.equals(session) ? each.answered(answer) : each).toList();
    }

    /** What was logged for that day and not denied. */
    Stream<Seat> seatsOn(LocalDate day) {
        return sessions.stream().filter(session -> session.on().equals(day) && !session.isDenied())
                .map(session -> new Seat(supervisorPostId, workerPostId, session.time()));
    }

    /** What the supervised has confirmed. */
    int confirmedHours() {
        return sessions.stream().filter(Session::isConfirmed).mapToInt(Session::hours).sum();
    }

    /** Nothing is to be confirmed where everything is answered. */
    @Override
    public Set<SupervisionCommand> accepted() {
        var accepted = status.accepts();
        return sessions.stream().anyMatch(Session::isUnsaid) ? accepted : accepted.stream()
                .filter(command -> !command.isOfTheSupervised()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Every whole month from now on is measured, so many days after its end: sessions are logged and confirmed by then.
     */
    void measureFrom(LocalDate day, Rule report) {
        if (status == SupervisionStatus.ACTIVE) {
            var first = YearMonth.from(day);
            measureNext(day.getDayOfMonth() == 1 ? first : first.plusMonths(1), report);
        }
    }

    /** There is a month still to be measured. */
    boolean isMeasured() {
        return nextCheckAt != null;
    }

    /** The month that is measured next. */
    YearMonth dueMonth() {
        return YearMonth.from(Deadline.dayOf(Objects.requireNonNull(nextCheckAt))).minusMonths(1);
    }

    /**
     * Says each month that is short of them.
     *
     * @param booked hours held with supervisors of the pool; {@code least} T09-MONTH or T09-FIRST-YEAR, hours a month
     */
    Optional<SupervisionEvent> measure(YearMonth month, int booked, Rule least, Rule report) {
        require(SupervisionCommand.MEASURE);
        var hours = booked + sessions.stream().filter(Session::isConfirmed)
                .filter(session -> YearMonth.from(session.on()).equals(month)).mapToInt(Session::hours).sum();
        var was = belowMinimum;
        belowMinimum = hours < least.asInt();
        measureNext(month.plusMonths(1), report);
        stopAfterItsEnd();
        return belowMinimum
                ? Optional.of(new SupervisionEvent.Short(agencyId, id, month.toString(), hours, least.asInt()))
                : was ? Optional.of(new SupervisionEvent.Restored(agencyId, id, month.toString())) : Optional.empty();
    }

    private void measureNext(YearMonth month, Rule report) {
        nextCheckAt = month.plusMonths(1).atDay(1).plusDays(report.asInt()).atStartOfDay(Deadline.ZONE).toInstant();
    }

    SupervisionEvent.Ended end(LocalDate on, String reason) {
        require(SupervisionCommand.END);
        return over(SupervisionStatus.ENDED, on, reason);
    }

    private SupervisionEvent.Ended over(SupervisionStatus next, LocalDate on, String reason) {
        untilDay = on.isBefore(fromDay) ? fromDay : on;
        endReason = reason;
        stopAfterItsEnd();
        moveTo(next);
        return new SupervisionEvent.Ended(agencyId, id, workerPostId, supervisorPostId, next, untilDay, reason);
    }

    /** Whole months that lie before its end are measured all the same; a month it did not last is not. */
    private void stopAfterItsEnd() {
        if (untilDay != null && isMeasured() && dueMonth().atEndOfMonth().isAfter(untilDay)) {
            nextCheckAt = null;
        }
    }

    private void moveTo(SupervisionStatus next) {
        status = status.to(next);
    }

    @Override
    public UUID id() {
        return id;
    }

    /** Either agency and the supervised; yes or no says the supervisor's alone. */
    @Override
    public Owner owner() {
        return Owner.agency(agencyId, supervisorAgencyId).and(Owner.person(workerId));
    }

    Owner asked() {
        return Owner.agency(supervisorAgencyId);
    }

    @Override
    public List<String> allowedTo(Caller caller) {
        return accepted().stream().map(command -> caller.allowed(List.of(command), whoMay(command)))
                .flatMap(List::stream).sorted().toList();
    }

    private Owner whoMay(SupervisionCommand command) {
        return command.isAnswer() ? asked() : owner();
    }

    /** Within an agency at once, by another's supervisor from the first session on. */
    boolean wasGiven() {
        return supervisorAgencyId.equals(agencyId) || !sessions.isEmpty();
    }

    boolean isBelowMinimum() {
        return belowMinimum;
    }

    UUID workerId() {
        return workerId;
    }

    UUID workerPostId() {
        return workerPostId;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public SupervisionStatus status() {
        return status;
    }

    UUID agencyId() {
        return agencyId;
    }

    UUID supervisorPostId() {
        return supervisorPostId;
    }

    UUID supervisorAgencyId() {
        return supervisorAgencyId;
    }

    LocalDate from() {
        return fromDay;
    }

    @Nullable
    LocalDate until() {
        return untilDay;
    }

    @Nullable
    String endReason() {
        return endReason;
    }

    List<Session> sessions() {
        return sessions;
    }
}
