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
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.rectification.RectificationStatus.RectificationCommand;
import org.linli.evaluation.result.ResultFinal;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Actor;
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
    private @Nullable String extendedFor;
    private LocalDate planUntil;
    private LocalDate doneUntil;
    private @Nullable LocalDate recheckUntil;
    private @Nullable LocalDate reEvaluationOn;
    private @Nullable Instant nextCheckAt;

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
        recheckUntil = recheck.lastDay();
        nextCheckAt = recheck.passesAt();
        moveTo(RectificationStatus.DONE);
        return new RectificationEvent.Done(evaluationId, id, contractId, agencyId);
    }

    /** @param again in which what is not right is put right, from the day of the re-check on */
    RectificationEvent verify(boolean right, String text, Actor checker, Deadline again) {
        require(RectificationCommand.VERIFY);
        finding = text;
        checkedBy = checker.id();
        nextCheckAt = null;
        moveTo(right ? RectificationStatus.VERIFIED : RectificationStatus.FAILED);
        if (!right) {
            doneUntil = again.lastDay();
            nextCheckAt = again.passesAt();
        }
        return right ? new RectificationEvent.Verified(evaluationId, id, contractId, agencyId, planUntil, doneUntil)
                : new RectificationEvent.Failed(evaluationId, id, contractId, agencyId);
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

    /** Its result was corrected, or a later one is good: there is nothing to put right. */
    RectificationEvent.Withdrawn withdraw() {
        require(RectificationCommand.WITHDRAW);
        nextCheckAt = null;
        moveTo(RectificationStatus.WITHDRAWN);
        return new RectificationEvent.Withdrawn(evaluationId, id, contractId, agencyId);
    }

    /**
     * What passing time makes of it: the agency is late, or the assessors are, which is never held against the agency.
     */
    List<RectificationEvent> tick() {
        if (accepted().contains(RectificationCommand.FALL_OVERDUE)) {
            return List.of(fallOverdue());
        }
        nextCheckAt = null;
        return status == RectificationStatus.DONE && recheckUntil != null
                ? List.of(new RectificationEvent.RecheckOverdue(evaluationId, id, contractId, agencyId, recheckUntil))
                : List.of();
    }

    private void watchDone() {
        nextCheckAt = doneUntil.plusDays(1).atStartOfDay(Deadline.ZONE).toInstant();
    }

    /** More time and another grade are given once. */
    @Override
    public Set<RectificationCommand> accepted() {
        return status.accepts().stream().filter(command -> !isGiven(command)).collect(Collectors.toSet());
    }

    private boolean isGiven(RectificationCommand command) {
        return command == RectificationCommand.EXTEND && extendedFor != null
                || command == RectificationCommand.RE_EVALUATE && reEvaluationOn != null;
    }

    /** What is given once and was says so. */
    @Override
    public Optional<? extends Rejection> rejection(RectificationCommand command) {
        if (!status.accepts().contains(command) || !isGiven(command)) {
            return Aggregate.super.rejection(command);
        }
        return Optional
                .of(command == RectificationCommand.EXTEND ? new Conflict(RectificationProblem.EXTENDED_BEFORE, number)
                        : new Conflict(RectificationProblem.RE_EVALUATED_BEFORE, number, reEvaluationOn));
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
