package org.linli.evaluation.rectification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.rectification.RectificationStatus.RectificationCommand;
import org.linli.evaluation.result.ResultFinal;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Rejection;
import org.linli.platform.time.Deadline;

/** The putting right of one failed result: a plan, the work, a re-check, each with its day. */
@Entity
class Rectification implements Aggregate<RectificationCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private String number;
    private UUID evaluationId;
    private UUID contractId;
    private UUID agencyId;
    private String purchaserId;
    @Enumerated(EnumType.STRING)
    private RectificationStatus status = RectificationStatus.ORDERED;
    private @Nullable String plan;
    private @Nullable String report;
    private @Nullable String finding;
    private @Nullable String checkedBy;
    /** Who agreed that it is not right. */
    private @Nullable String confirmedBy;
    /** Who found that it is not right, under whatever account; nobody while that is not proposed. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers finders = Handlers.NONE;
    private @Nullable String extendedFor;
    private LocalDate planUntil;
    private LocalDate doneUntil;
    private @Nullable LocalDate recheckUntil;
    private @Nullable LocalDate reEvaluationOn;
    private @Nullable Instant nextCheckAt;
    /** How many terms have passed since it was late. */
    private int alarms;

    @SuppressWarnings("NullAway")
    protected Rectification() {
    }

    static Rectification order(UUID id, String number, ResultFinal result, Deadline planUntil, Deadline doneUntil) {
        var rectification = new Rectification();
        rectification.id = id;
        rectification.number = number;
        rectification.evaluationId = result.evaluationId();
        rectification.contractId = result.contractId();
        rectification.agencyId = result.agencyId();
        rectification.purchaserId = result.purchaserId();
        rectification.planUntil = planUntil.lastDay();
        rectification.doneUntil = doneUntil.lastDay();
        rectification.nextCheckAt = planUntil.passesAt();
        return rectification;
    }

    RectificationEvent.Ordered ordered() {
        return new RectificationEvent.Ordered(evaluationId, id, contractId, agencyId, planUntil, doneUntil);
    }

    RectificationEvent.Planned plan(String text) {
        require(RectificationCommand.PLAN);
        plan = text;
        alarms = 0;
        moveTo(RectificationStatus.PLANNED);
        watchDone();
        return new RectificationEvent.Planned(evaluationId, id, contractId, agencyId);
    }

    /** Where people have to be found there is more time (G16.doneStaffing), once. */
    RectificationEvent.Extended extend(String reason, Deadline staffing) {
        require(RectificationCommand.EXTEND);
        extendedFor = reason;
        doneUntil = staffing.lastDay();
        if (status == RectificationStatus.PLANNED) {
            watchDone();
        }
        return new RectificationEvent.Extended(evaluationId, id, contractId, agencyId, doneUntil, reason);
    }

    RectificationEvent.Done report(String text, Deadline recheck) {
        require(RectificationCommand.REPORT);
        report = text;
        alarms = 0;
        recheckUntil = recheck.lastDay();
        nextCheckAt = recheck.passesAt();
        moveTo(RectificationStatus.DONE);
        return new RectificationEvent.Done(evaluationId, id, contractId, agencyId);
    }

    /** What is right ends it; that something is not is found by two: nothing follows from the word of one. */
    RectificationEvent verify(boolean right, String text, Actor checker) {
        require(RectificationCommand.VERIFY);
        finding = text;
        checkedBy = checker.id();
        confirmedBy = null;
        if (!right) {
            finders = Handlers.of(checker);
            return new RectificationEvent.FailureProposed(evaluationId, id, contractId, agencyId);
        }
        nextCheckAt = null;
        moveTo(RectificationStatus.VERIFIED);
        return new RectificationEvent.Verified(evaluationId, id, contractId, agencyId, planUntil, doneUntil);
    }

    /**
     * @param again in which what is not right is put right, from the day of the confirmation on
     * @throws Conflict for who found it
     */
    RectificationEvent.Failed confirmFailure(Actor second, Deadline again) {
        require(RectificationCommand.CONFIRM_FAILURE);
        if (finders.include(second)) {
            throw new Conflict(RectificationProblem.SAME_PERSON, second.id());
        }
        finders = Handlers.NONE;
        confirmedBy = second.id();
        moveTo(RectificationStatus.FAILED);
        doneUntil = again.lastDay();
        nextCheckAt = again.passesAt();
        return new RectificationEvent.Failed(evaluationId, id, contractId, agencyId);
    }

    /** It is looked at again. */
    RectificationEvent.FailureRejected rejectFailure() {
        require(RectificationCommand.REJECT_FAILURE);
        finders = Handlers.NONE;
        finding = null;
        checkedBy = null;
        return new RectificationEvent.FailureRejected(evaluationId, id, contractId, agencyId);
    }

    @Override
    public Handlers firstHands(RectificationCommand command) {
        return command == RectificationCommand.CONFIRM_FAILURE ? finders : Handlers.NONE;
    }

    /** Found by one, and nothing before another agrees. */
    boolean isFailureProposed() {
        return !finders.equals(Handlers.NONE);
    }

    /** What was put right may be graded once more, once. */
    RectificationEvent.ReEvaluationOrdered reEvaluate(LocalDate dueOn) {
        require(RectificationCommand.RE_EVALUATE);
        reEvaluationOn = dueOn;
        return new RectificationEvent.ReEvaluationOrdered(evaluationId, id, contractId, agencyId, dueOn);
    }

    RectificationEvent.Overdue fallOverdue() {
        require(RectificationCommand.FALL_OVERDUE);
        nextCheckAt = null;
        moveTo(RectificationStatus.OVERDUE);
        return new RectificationEvent.Overdue(evaluationId, id, contractId, agencyId, planUntil, doneUntil);
    }

    /** It was late for so long that nobody waits any more: what was found stands as it is. */
    RectificationEvent.Closed close() {
        require(RectificationCommand.CLOSE);
        nextCheckAt = null;
        moveTo(RectificationStatus.CLOSED);
        return new RectificationEvent.Closed(evaluationId, id, contractId, agencyId, purchaserId, doneUntil);
    }

    /** Its result was corrected, or a later one is good: there is nothing to put right. */
    RectificationEvent.Withdrawn withdraw() {
        require(RectificationCommand.WITHDRAW);
        nextCheckAt = null;
        moveTo(RectificationStatus.WITHDRAWN);
        return new RectificationEvent.Withdrawn(evaluationId, id, contractId, agencyId);
    }

    /**
     * What passing time makes of it: the agency is late, or the assessors are, which is never held against the agency.
     *
     * @param again when what is late is said anew, each time to the district; {@code terms} after which it is closed
     */
    List<RectificationEvent> tick(Deadline again, int terms) {
        if (accepted().contains(RectificationCommand.FALL_OVERDUE)) {
            var late = fallOverdue();
            nextCheckAt = again.passesAt();
            return List.of(late);
        }
        if (status == RectificationStatus.OVERDUE) {
            return List.of(escalate(again, terms));
        }
        if (status != RectificationStatus.DONE || recheckUntil == null) {
            nextCheckAt = null;
            return List.of();
        }
        // whoever checks is asked at the end of every term, also where a first of two waits for the second
        nextCheckAt = again.passesAt();
        return List.of(new RectificationEvent.RecheckOverdue(evaluationId, id, contractId, agencyId, recheckUntil));
    }

    private RectificationEvent escalate(Deadline again, int terms) {
        alarms++;
        if (alarms >= terms) {
            return close();
        }
        nextCheckAt = again.passesAt();
        return new RectificationEvent.Escalated(evaluationId, id, contractId, agencyId, purchaserId, alarms,
                again.lastDay());
    }

    private void watchDone() {
        nextCheckAt = doneUntil.plusDays(1).atStartOfDay(Deadline.ZONE).toInstant();
    }

    /** More time and another grade are given once; a failure that was proposed is confirmed or not. */
    @Override
    public Set<RectificationCommand> accepted() {
        return status.accepts().stream().filter(command -> refused(command).isEmpty()).collect(Collectors.toSet());
    }

    private Optional<Conflict> refused(RectificationCommand command) {
        return switch (command) {
            case EXTEND -> Optional.ofNullable(extendedFor)
                    .map(before -> new Conflict(RectificationProblem.EXTENDED_BEFORE, number));
            case RE_EVALUATE -> Optional.ofNullable(reEvaluationOn)
                    .map(before -> new Conflict(RectificationProblem.RE_EVALUATED_BEFORE, number, before));
            case VERIFY -> isFailureProposed()
                    ? Optional.of(new Conflict(RectificationProblem.FAILURE_PROPOSED, number)) : Optional.empty();
            case CONFIRM_FAILURE, REJECT_FAILURE -> isFailureProposed() ? Optional.empty()
                    : Optional.of(new Conflict(RectificationProblem.NO_FAILURE, number));
            case PLAN, REPORT, FALL_OVERDUE, CLOSE, WITHDRAW -> Optional.empty();
        };
    }

    /** What is given once and was says so. */
    @Override
    public Optional<? extends Rejection> rejection(RectificationCommand command) {
        var refused = status.accepts().contains(command) ? refused(command) : Optional.<Conflict>empty();
        return refused.isPresent() ? refused : Aggregate.super.rejection(command);
    }

    private void moveTo(RectificationStatus next) {
        status = status.to(next);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public Owner owner() {
        return Owner.agency(agencyId).and(Owner.unit(purchaserId));
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public RectificationStatus status() {
        return status;
    }

    UUID evaluationId() {
        return evaluationId;
    }

    UUID agencyId() {
        return agencyId;
    }

    LocalDate planUntil() {
        return planUntil;
    }

    String number() {
        return number;
    }

    UUID contractId() {
        return contractId;
    }

    Optional<String> plan() {
        return Optional.ofNullable(plan);
    }

    Optional<String> report() {
        return Optional.ofNullable(report);
    }

    Optional<String> finding() {
        return Optional.ofNullable(finding);
    }

    Optional<String> checkedBy() {
        return Optional.ofNullable(checkedBy);
    }

    Optional<String> confirmedBy() {
        return Optional.ofNullable(confirmedBy);
    }

    Optional<String> extendedFor() {
        return Optional.ofNullable(extendedFor);
    }

    LocalDate doneUntil() {
        return doneUntil;
    }

    Optional<LocalDate> recheckUntil() {
        return Optional.ofNullable(recheckUntil);
    }

    Optional<LocalDate> reEvaluationOn() {
        return Optional.ofNullable(reEvaluationOn);
    }
}
