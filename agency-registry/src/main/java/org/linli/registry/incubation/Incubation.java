package org.linli.registry.incubation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.Forbidden;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;
import org.linli.registry.incubation.IncubationEvent.How;

/** One agency in one programme: admitted by two, coached by a mentor, graduated by criteria or left before. */
@Entity
class Incubation implements Aggregate<IncubationCommand> {

    private static final Set<IncubationCommand> OF_MENTOR =
            EnumSet.of(IncubationCommand.LOG_VISIT, IncubationCommand.CHECK_ADVICE);
    private static final Set<IncubationCommand> SECOND = EnumSet.of(IncubationCommand.CONFIRM_ADMISSION,
            IncubationCommand.CONFIRM_GRADUATION, IncubationCommand.CONFIRM_REMOVAL);

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID programmeId;
    private UUID agencyId;
    private int round;
    private String plan;
    @Enumerated(EnumType.STRING)
    private IncubationStatus status = IncubationStatus.APPLIED;
    private LocalDate appliedOn;
    private LocalDate decideBy;
    private @Nullable LocalDate admittedOn;
    private @Nullable LocalDate until;
    private Coaching coaching = Coaching.NONE;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable PanelStep step;
    private @Nullable String reason;
    private @Nullable LocalDate endedOn;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected Incubation() {
    }

    /** @param plan what the agency wants to become and what it needs for it */
    static Incubation apply(UUID id, UUID programmeId, UUID agencyId, int round, String plan, LocalDate on,
            Deadline decide) {
        var applied = new Incubation();
        applied.id = id;
        applied.programmeId = programmeId;
        applied.agencyId = agencyId;
        applied.round = round;
        applied.plan = plan;
        applied.appliedOn = on;
        applied.decideBy = decide.lastDay();
        applied.watch();
        return applied;
    }

    IncubationEvent applied() {
        return new IncubationEvent.Applied(id, programmeId, agencyId, round);
    }

    void proposeAdmission(String why, Actor panel, Deadline confirm) {
        require(IncubationCommand.PROPOSE_ADMISSION);
        propose(why, panel, confirm, IncubationStatus.ADMISSION_PROPOSED);
    }

    /** @param mentor term in which somebody becomes its mentor; {@code months} it stays at the longest */
    IncubationEvent confirmAdmission(Actor second, LocalDate on, int months, Deadline mentor, Rule separation) {
        require(IncubationCommand.CONFIRM_ADMISSION);
        confirm(second, on, separation);
        admittedOn = on;
        until = on.plusMonths(months);
        coaching = coaching.awaited(mentor.lastDay());
        moveTo(IncubationStatus.ADMITTED);
        return new IncubationEvent.Admitted(id, programmeId, agencyId, on, until);
    }

    /** The proposal falls; whatever it was, the incubation is where it was. */
    void rejectStep(IncubationCommand command) {
        require(command);
        var from = Objects.requireNonNull(step).from();
        step = null;
        moveTo(from);
    }

    IncubationEvent refuse(String why, LocalDate on) {
        require(IncubationCommand.REFUSE);
        end(IncubationStatus.REFUSED, why, on);
        return new IncubationEvent.NotAdmitted(id, agencyId, why);
    }

    void withdraw(LocalDate on) {
        require(IncubationCommand.WITHDRAW);
        end(IncubationStatus.WITHDRAWN, null, on);
    }

    IncubationEvent takeMentorship(Actor mentor, LocalDate on, Deadline visit) {
        require(IncubationCommand.TAKE_MENTORSHIP);
        coaching = coaching.taken(mentor, on, visit.lastDay());
        moveTo(IncubationStatus.COACHED);
        return new IncubationEvent.MentorTaken(id, agencyId, visit.lastDay());
    }

    IncubationEvent logVisit(Visit visit, List<Advice> given, Actor mentor, Deadline next) {
        require(IncubationCommand.LOG_VISIT);
        requireMentor(mentor);
        coaching = coaching.visited(visit, given, next.lastDay());
        watch();
        return new IncubationEvent.Visited(id, agencyId, visit.no(), visit.on(), given.size());
    }

    void reportAdvice(int no, String words) {
        require(IncubationCommand.REPORT_ADVICE);
        coaching = coaching.with(no, one -> one.reported(words));
    }

    IncubationEvent checkAdvice(int no, boolean followed, Actor mentor) {
        require(IncubationCommand.CHECK_ADVICE);
        requireMentor(mentor);
        coaching = coaching.with(no, one -> one.checked(followed));
        return new IncubationEvent.AdviceChecked(id, agencyId, no, followed);
    }

    void proposeGraduation(String why, Actor panel, Deadline confirm) {
        require(IncubationCommand.PROPOSE_GRADUATION);
        propose(why, panel, confirm, IncubationStatus.GRADUATION_PROPOSED);
    }

    IncubationEvent confirmGraduation(Actor second, LocalDate on, Rule separation) {
        require(IncubationCommand.CONFIRM_GRADUATION);
        confirm(second, on, separation);
        end(IncubationStatus.GRADUATED, null, on);
        return new IncubationEvent.Graduated(id, programmeId, agencyId, on);
    }

    void proposeRemoval(String why, Actor panel, Deadline confirm) {
        require(IncubationCommand.PROPOSE_REMOVAL);
        propose(why, panel, confirm, IncubationStatus.REMOVAL_PROPOSED);
    }

    IncubationEvent confirmRemoval(Actor second, LocalDate on, Rule separation) {
        require(IncubationCommand.CONFIRM_REMOVAL);
        var why = Objects.requireNonNull(step).reason();
        confirm(second, on, separation);
        return left(How.REMOVED, why, on);
    }

    IncubationEvent leave(String why, LocalDate on) {
        require(IncubationCommand.LEAVE);
        return left(How.OWN_WILL, why, on);
    }

    /** By the clock: the months of the programme are over. */
    IncubationEvent timeOut() {
        require(IncubationCommand.TIME_OUT);
        return left(How.TIME_OVER, null, Objects.requireNonNull(until));
    }

    /** By the clock, at the end of every term without a visit. */
    IncubationEvent missVisit(Deadline next) {
        require(IncubationCommand.MISS_VISIT);
        var ended = Objects.requireNonNull(coaching.visitBy());
        coaching = coaching.awaited(next.lastDay());
        watch();
        return new IncubationEvent.VisitOverdue(id, agencyId, ended);
    }

    /** By the clock, at the end of every term in which the panel has not decided on its admission. */
    IncubationEvent alarm(Deadline again) {
        require(IncubationCommand.ALARM);
        var ended = decideBy;
        decideBy = again.lastDay();
        watch();
        return new IncubationEvent.DecisionOverdue(id, programmeId, agencyId, ended);
    }

    /** What the clock has come for. */
    IncubationCommand due(LocalDate day) {
        return status == IncubationStatus.APPLIED ? IncubationCommand.ALARM
                : step != null ? IncubationCommand.LAPSE_STEP : day.isAfter(Objects.requireNonNull(until))
                        ? IncubationCommand.TIME_OUT : IncubationCommand.MISS_VISIT;
    }

    private IncubationEvent left(How how, @Nullable String why, LocalDate on) {
        end(IncubationStatus.LEFT, why, on);
        return new IncubationEvent.Left(id, programmeId, agencyId, how, on);
    }

    private void propose(String why, Actor panel, Deadline confirm, IncubationStatus next) {
        step = PanelStep.by(panel, why, confirm, status);
        moveTo(next);
    }

    private void confirm(Actor second, LocalDate on, Rule separation) {
        Objects.requireNonNull(step).requireConfirmedBy(second, on, separation);
        step = null;
    }

    private void end(IncubationStatus how, @Nullable String why, LocalDate on) {
        reason = why;
        endedOn = on;
        step = null;
        moveTo(how);
    }

    private void requireMentor(Actor actor) {
        if (!coaching.is(actor)) {
            throw new Forbidden(IncubationProblem.NOT_MENTOR);
        }
    }

    private void moveTo(IncubationStatus next) {
        status = status.to(next);
        watch();
    }

    private void watch() {
        var day = switch (status) {
            case APPLIED -> decideBy;
            case ADMISSION_PROPOSED, GRADUATION_PROPOSED, REMOVAL_PROPOSED ->
                Objects.requireNonNull(step).first().confirmUntil();
            case ADMITTED, COACHED ->
                earlier(Objects.requireNonNull(coaching.visitBy()), Objects.requireNonNull(until));
            default -> null;
        };
        nextCheckAt = day == null ? null : Deadline.after(day);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
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
    public IncubationStatus status() {
        return status;
    }

    @Override
    public Owner owner() {
        return Owner.agency(agencyId);
    }

    /** Less what its advice does not allow. */
    @Override
    public Set<IncubationCommand> accepted() {
        var left = EnumSet.noneOf(IncubationCommand.class);
        left.addAll(status.accepts());
        if (!coaching.hasOpenAdvice()) {
            left.removeAll(EnumSet.of(IncubationCommand.REPORT_ADVICE, IncubationCommand.CHECK_ADVICE));
        }
        return left;
    }

    /** The mentor is told of what is the mentor's, and nobody of the second half of what they did the first of. */
    @Override
    public List<String> allowedTo(Caller caller) {
        var actor = caller.actor();
        return caller.allowed(accepted().stream().filter(command -> mayGive(actor, command)).toList(), owner());
    }

    private boolean mayGive(Actor actor, IncubationCommand command) {
        return OF_MENTOR.contains(command) ? coaching.is(actor)
                : !SECOND.contains(command) || step == null || !step.first().proposers().include(actor);
    }

    UUID programmeId() {
        return programmeId;
    }

    UUID agencyId() {
        return agencyId;
    }

    int round() {
        return round;
    }

    String plan() {
        return plan;
    }

    LocalDate appliedOn() {
        return appliedOn;
    }

    @Nullable
    LocalDate admittedOn() {
        return admittedOn;
    }

    @Nullable
    LocalDate until() {
        return until;
    }

    Coaching coaching() {
        return coaching;
    }

    @Nullable
    PanelStep step() {
        return step;
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
