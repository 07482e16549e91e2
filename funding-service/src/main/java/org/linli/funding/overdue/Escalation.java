package org.linli.funding.overdue;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.funding.overdue.EscalationStatus.EscalationCommand;
import org.linli.funding.payable.PauseReason;
import org.linli.funding.payable.PayableEvent;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Owner;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Forbidden;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;

/** One step up the ladder for one late payable: who has to say why, and by when it will be paid. */
@Entity
class Escalation implements Aggregate<EscalationCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID payableId;
    private UUID contractId;
    private UUID agencyId;
    private String purchaserId;
    @Enumerated(EnumType.STRING)
    private EscalationLevel level;
    private int days;
    private Money amount;
    private String heldBy;
    private LocalDate reachedOn;
    private LocalDate answerUntil;
    @Enumerated(EnumType.STRING)
    private EscalationStatus status = EscalationStatus.RAISED;
    @Enumerated(EnumType.STRING)
    private @Nullable PauseReason cause;
    private @Nullable LocalDate payBy;
    private @Nullable String answeredBy;
    private @Nullable Instant nextCheckAt;

    protected Escalation() {
    }

    static Escalation raise(UUID id, PayableEvent.Overdue fact, EscalationLevel level, Deadline answer) {
        var escalation = new Escalation();
        escalation.id = id;
        escalation.payableId = fact.payableId();
        escalation.contractId = fact.contractId();
        escalation.agencyId = fact.agencyId();
        escalation.purchaserId = fact.purchaserId();
        escalation.level = level;
        escalation.days = fact.days();
        escalation.amount = fact.amount();
        escalation.heldBy = fact.heldBy();
        escalation.reachedOn = fact.on();
        escalation.answerUntil = answer.lastDay();
        escalation.nextCheckAt = answer.passesAt();
        return escalation;
    }

    EscalationEvent raised() {
        return new EscalationEvent.Raised(payableId, id, contractId, agencyId, purchaserId, level, days, reachedOn,
                amount, heldBy, answerUntil);
    }

    /**
     * @param why null when there is no cause but slowness
     * @throws RuleRefused under F05 for a cause that the law names as none
     */
    EscalationEvent answer(@Nullable PauseReason why, LocalDate willPayBy, Set<String> roles, Actor actor,
            LocalDate today, Rule noReason) {
        require(EscalationCommand.ANSWER);
        if (!roles.contains(level.role())) {
            throw new Forbidden(OverdueProblem.OTHER_OFFICE, level);
        }
        if (why != null && !why.isLawful()) {
            throw new RuleRefused(OverdueProblem.NO_REASON, noReason, "cause", why);
        }
        if (willPayBy.isBefore(today)) {
            throw new Invalid(OverdueProblem.PAY_BY_PAST, "payBy", willPayBy);
        }
        moveTo(EscalationStatus.ANSWERED);
        cause = why;
        payBy = willPayBy;
        answeredBy = actor.id();
        return new EscalationEvent.Answered(payableId, id, contractId, agencyId, purchaserId, level, cause, payBy);
    }

    EscalationEvent miss() {
        require(EscalationCommand.MISS);
        moveTo(EscalationStatus.MISSED);
        return new EscalationEvent.Missed(payableId, id, contractId, agencyId, purchaserId, level, answerUntil);
    }

    void close() {
        require(EscalationCommand.CLOSE);
        moveTo(EscalationStatus.CLOSED);
    }

    private void moveTo(EscalationStatus next) {
        status = status.to(next);
        nextCheckAt = null;
    }

    @Override
    public Owner owner() {
        return Owner.agency(agencyId).and(Owner.unit(purchaserId));
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    UUID payableId() {
        return payableId;
    }

    UUID contractId() {
        return contractId;
    }

    UUID agencyId() {
        return agencyId;
    }

    String purchaserId() {
        return purchaserId;
    }

    EscalationLevel level() {
        return level;
    }

    int days() {
        return days;
    }

    Money amount() {
        return amount;
    }

    String heldBy() {
        return heldBy;
    }

    LocalDate reachedOn() {
        return reachedOn;
    }

    LocalDate answerUntil() {
        return answerUntil;
    }

    @Override
    public EscalationStatus status() {
        return status;
    }

    @Nullable
    PauseReason cause() {
        return cause;
    }

    @Nullable
    LocalDate payBy() {
        return payBy;
    }
}
