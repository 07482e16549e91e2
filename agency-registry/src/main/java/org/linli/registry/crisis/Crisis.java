package org.linli.registry.crisis;

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
import org.linli.platform.aggregate.FirstOfTwo;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Handlers;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.Conflict;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;
import org.linli.registry.crisis.CrisisEvent.Cause;
import org.linli.registry.crisis.CrisisEvent.Step;

/** One agency's crisis: somebody of the district has it, the agency says how its services go on, two persons end it. */
@Entity
class Crisis implements Aggregate<CrisisCommand> {

    /** What only who is on duty does. */
    private static final Set<CrisisCommand> OF_DUTY =
            EnumSet.of(CrisisCommand.RETURN_PLAN, CrisisCommand.ACCEPT_PLAN, CrisisCommand.PROPOSE_CLOSING);

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID agencyId;
    @Enumerated(EnumType.STRING)
    private Cause cause;
    @Enumerated(EnumType.STRING)
    private CrisisStatus status = CrisisStatus.RAISED;
    private LocalDate raisedOn;
    private @Nullable String dutyOfficer;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Handlers duty;
    private LocalDate planBy;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable ContinuityPlan plan;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Closing closing;
    private @Nullable LocalDate closedOn;
    private @Nullable LocalDate dueOn;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected Crisis() {
    }

    /** @param take term to have somebody on duty; {@code write} the agency's for its plan */
    static Crisis raise(UUID id, UUID agencyId, Cause cause, LocalDate on, Deadline take, Deadline write) {
        var crisis = new Crisis();
        crisis.id = id;
        crisis.agencyId = agencyId;
        crisis.cause = cause;
        crisis.raisedOn = on;
        crisis.planBy = write.lastDay();
        crisis.due(take.lastDay());
        return crisis;
    }

    CrisisEvent raised() {
        return new CrisisEvent.Raised(id, agencyId, cause, Objects.requireNonNull(dueOn), planBy);
    }

    /** @param review term of whoever is on duty, for a plan that is there already */
    CrisisEvent takeDuty(Actor officer, LocalDate on, Deadline review) {
        require(CrisisCommand.TAKE_DUTY);
        if (isOnDuty(officer)) {
            throw new Conflict(CrisisProblem.ON_DUTY_ALREADY, officer.id());
        }
        dutyOfficer = officer.id();
        duty = Handlers.of(officer);
        if (status == CrisisStatus.RAISED) {
            if (plan == null) {
                due(planBy);
                moveTo(CrisisStatus.ON_DUTY);
            } else {
                due(review.lastDay());
                moveTo(CrisisStatus.PLAN_FILED);
            }
        }
        return new CrisisEvent.DutyTaken(id, agencyId, on);
    }

    /** A plan filed before anybody is on duty waits for them; the term for the duty runs on. */
    CrisisEvent filePlan(ContinuityPlan filed, Deadline review) {
        require(CrisisCommand.FILE_PLAN);
        plan = filed;
        if (status != CrisisStatus.RAISED) {
            due(review.lastDay());
            moveTo(CrisisStatus.PLAN_FILED);
        }
        return new CrisisEvent.PlanFiled(id, agencyId, filed.version(), filed.filedOn());
    }

    int nextPlan() {
        return plan == null ? 1 : plan.version() + 1;
    }

    CrisisEvent returnPlan(String why, Actor officer, Deadline write) {
        require(CrisisCommand.RETURN_PLAN);
        requireOnDuty(officer);
        plan = Objects.requireNonNull(plan).returned(why);
        planBy = write.lastDay();
        due(planBy);
        moveTo(CrisisStatus.ON_DUTY);
        return new CrisisEvent.PlanReturned(id, agencyId, plan.version(), planBy);
    }

    CrisisEvent acceptPlan(Actor officer, LocalDate on) {
        require(CrisisCommand.ACCEPT_PLAN);
        requireOnDuty(officer);
        rest();
        moveTo(CrisisStatus.PREPARED);
        return new CrisisEvent.PlanAccepted(id, agencyId, Objects.requireNonNull(plan).version(), on);
    }

    void proposeClosing(String why, Actor officer, Deadline confirm) {
        require(CrisisCommand.PROPOSE_CLOSING);
        requireOnDuty(officer);
        closing = new Closing(why, officer.id(), FirstOfTwo.by(officer, confirm), status);
        nextCheckAt = confirm.passesAt();
        moveTo(CrisisStatus.CLOSING_PROPOSED);
    }

    CrisisEvent confirmClosing(Actor second, LocalDate on, Rule separation) {
        require(CrisisCommand.CONFIRM_CLOSING);
        Objects.requireNonNull(closing).requireConfirmedBy(second, on, separation);
        closedOn = on;
        rest();
        moveTo(CrisisStatus.CLOSED);
        return new CrisisEvent.Closed(id, agencyId, on);
    }

    /** It goes on where it was, with the term that ran. */
    void rejectClosing() {
        require(CrisisCommand.REJECT_CLOSING);
        goOn();
    }

    /** By the clock: nobody confirmed in time. */
    void lapseClosing() {
        require(CrisisCommand.LAPSE_CLOSING);
        goOn();
    }

    private void goOn() {
        var from = Objects.requireNonNull(closing).from();
        closing = null;
        nextCheckAt = null;
        if (dueOn != null) {
            due(dueOn);
        }
        moveTo(from);
    }

    /** By the clock, at the end of every term until somebody acts. */
    CrisisEvent alarm(Deadline again) {
        require(CrisisCommand.ALARM);
        var step = switch (status) {
            case RAISED -> Step.DUTY;
            case ON_DUTY -> Step.PLAN;
            default -> Step.REVIEW;
        };
        var ended = Objects.requireNonNull(dueOn);
        due(again.lastDay());
        return new CrisisEvent.StepOverdue(id, agencyId, step, ended);
    }

    /** @throws Conflict for anybody but the one on duty, who is one person under whatever account */
    private void requireOnDuty(Actor officer) {
        if (!isOnDuty(officer)) {
            throw new Conflict(CrisisProblem.NOT_ON_DUTY, Objects.requireNonNull(dutyOfficer));
        }
    }

    private boolean isOnDuty(Actor officer) {
        return duty != null && duty.include(officer);
    }

    private void due(LocalDate lastDay) {
        dueOn = lastDay;
        nextCheckAt = Deadline.after(lastDay);
    }

    private void rest() {
        dueOn = null;
        nextCheckAt = null;
    }

    private void moveTo(CrisisStatus next) {
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
    public CrisisStatus status() {
        return status;
    }

    @Override
    public Owner owner() {
        return Owner.agency(agencyId);
    }

    /** Nobody is told of a duty that is another's, nor of the second half of what they did the first of. */
    @Override
    public List<String> allowedTo(Caller caller) {
        var actor = caller.actor();
        return caller.allowed(accepted().stream().filter(command -> mayGive(actor, command)).toList(), owner());
    }

    private boolean mayGive(Actor actor, CrisisCommand command) {
        if (OF_DUTY.contains(command)) {
            return isOnDuty(actor);
        }
        return switch (command) {
            case TAKE_DUTY -> !isOnDuty(actor);
            case CONFIRM_CLOSING -> closing == null || !closing.first().proposers().include(actor);
            default -> true;
        };
    }

    UUID agencyId() {
        return agencyId;
    }

    Cause cause() {
        return cause;
    }

    LocalDate raisedOn() {
        return raisedOn;
    }

    @Nullable
    String dutyOfficer() {
        return dutyOfficer;
    }

    LocalDate planBy() {
        return planBy;
    }

    @Nullable
    ContinuityPlan plan() {
        return plan;
    }

    @Nullable
    Closing closing() {
        return closing;
    }

    @Nullable
    LocalDate closedOn() {
        return closedOn;
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }
}
