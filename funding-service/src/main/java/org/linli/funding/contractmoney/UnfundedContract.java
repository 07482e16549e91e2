package org.linli.funding.contractmoney;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.funding.contract.ContractChanged;
import org.linli.funding.contract.ContractSigned;
import org.linli.funding.contractmoney.UnfundedStatus.UnfundedCommand;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Owner;
import org.linli.platform.money.Money;
import org.linli.platform.time.Deadline;

/**
 * A signed contract for which no money was found: somebody has to find it by a day, and it is tried again every hour.
 */
@Entity
class UnfundedContract implements Aggregate<UnfundedCommand> {

    static final String STEWARD = "fund-steward";
    static final String CHECKER = "finance-checker";

    private static final Duration TRIED_AGAIN_AFTER = Duration.ofHours(1);

    /** A fact about the contract that waits with it. @param json as it was heard */
    record Kept(String fact, String actor, String json) {
    }

    /** What two people say to what was heard of a contract that was refused its money. */
    enum Answer {
        NOTHING_OWED, LOOK_AGAIN
    }

    /** The contract's. */
    @Id
    private UUID id;
    @Version
    private long version;
    private String purchaserId;
    private Money amount = Money.ZERO;
    private String reason;
    /** As it stands after the last change. */
    @JdbcTypeCode(SqlTypes.JSON)
    private ContractSigned signed;
    private int changeNo;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Kept> kept = new ArrayList<>();
    /** How many of them people have answered, or knew when they refused it. */
    private int answered;
    @Enumerated(EnumType.STRING)
    private UnfundedStatus status = UnfundedStatus.WAITING;
    private String heldBy = STEWARD;
    private LocalDate since;
    private LocalDate answerUntil;
    private @Nullable LocalDate fundedOn;
    private @Nullable LocalDate refusedOn;
    private @Nullable String refusal;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected UnfundedContract() {
    }

    static UnfundedContract of(ContractSigned signed, String reason, LocalDate on, Deadline answer, Instant at) {
        var waiting = new UnfundedContract();
        waiting.id = signed.contractId();
        waiting.purchaserId = signed.purchaserId();
        waiting.amount = signed.amount();
        waiting.reason = reason;
        waiting.signed = signed;
        waiting.since = on;
        waiting.answerUntil = answer.lastDay();
        waiting.nextCheckAt = at.plus(TRIED_AGAIN_AFTER);
        return waiting;
    }

    UnfundedEvent found() {
        return new UnfundedEvent.Unfunded(id, signed.purchaseId(), signed.agencyId(), purchaserId, amount, reason,
                heldBy, answerUntil);
    }

    void keep(Kept fact) {
        var all = new ArrayList<>(kept);
        all.add(fact);
        kept = all;
    }

    /** What it needs is what it says now: it is looked for at once. An older change than the last changes nothing. */
    void changed(ContractChanged change, Instant at) {
        if (change.changeNo() <= changeNo) {
            return;
        }
        changeNo = change.changeNo();
        signed = signed.changed(change);
        amount = change.amount();
        if (status == UnfundedStatus.WAITING) {
            nextCheckAt = at;
        }
    }

    /** Something is said of it though it was refused its money: nothing is booked, a person has to answer. */
    Optional<UnfundedEvent> heardAfterRefusal(Deadline answer) {
        if (status == UnfundedStatus.REFUSED) {
            moveTo(UnfundedStatus.QUESTIONED);
            heldBy = CHECKER;
            askAgain(answer);
        }
        if (status != UnfundedStatus.QUESTIONED) {
            return Optional.empty();
        }
        return Optional.of(new UnfundedEvent.HeardAfterRefusal(id, signed.agencyId(), purchaserId,
                kept.getLast().fact(), heldBy, answerUntil));
    }

    /** Nobody answered in the term: said every term, until somebody does. */
    Optional<UnfundedEvent> unanswered(LocalDate today, Deadline answer) {
        if (status != UnfundedStatus.QUESTIONED || !today.isAfter(answerUntil)) {
            return Optional.empty();
        }
        var missed = answerUntil;
        askAgain(answer);
        return Optional
                .of(new UnfundedEvent.RefusalUnanswered(id, signed.agencyId(), purchaserId, unanswered(), missed));
    }

    private void askAgain(Deadline answer) {
        answerUntil = answer.lastDay();
        nextCheckAt = answer.passesAt();
    }

    /** @param answer how long the money is looked for, where it is to be looked for again */
    UnfundedEvent answer(Answer decision, String why, Deadline term, Instant at) {
        require(UnfundedCommand.ANSWER);
        var facts = unanswered();
        answered = kept.size();
        moveTo(decision == Answer.LOOK_AGAIN ? UnfundedStatus.WAITING : UnfundedStatus.REFUSED);
        if (decision == Answer.LOOK_AGAIN) {
            refusedOn = null;
            refusal = null;
            heldBy = STEWARD;
            answerUntil = term.lastDay();
            nextCheckAt = at;
        }
        return new UnfundedEvent.RefusalAnswered(id, signed.agencyId(), purchaserId, decision.name(), why, facts);
    }

    /** What was heard since it was refused and nobody has answered. */
    int unanswered() {
        return status == UnfundedStatus.QUESTIONED ? kept.size() - answered : 0;
    }

    /** Tried in vain. @return that nobody answered in time: said once, and it lies with the next in line */
    Optional<UnfundedEvent> stillShort(String why, LocalDate today, Instant at) {
        require(UnfundedCommand.FUND);
        reason = why;
        nextCheckAt = at.plus(TRIED_AGAIN_AFTER);
        if (!today.isAfter(answerUntil) || heldBy.equals(CHECKER)) {
            return Optional.empty();
        }
        heldBy = CHECKER;
        return Optional.of(new UnfundedEvent.UnfundedOverdue(id, signed.agencyId(), purchaserId, amount, reason, heldBy,
                answerUntil));
    }

    UnfundedEvent fund(LocalDate on) {
        require(UnfundedCommand.FUND);
        moveTo(UnfundedStatus.FUNDED);
        fundedOn = on;
        return new UnfundedEvent.Funded(id, signed.agencyId(), purchaserId, amount, on);
    }

    /** There is no money for it: procurement has to change or end the contract. */
    UnfundedEvent refuse(String why, LocalDate on) {
        require(UnfundedCommand.REFUSE);
        moveTo(UnfundedStatus.REFUSED);
        refusedOn = on;
        refusal = why;
        answered = kept.size();
        return new UnfundedEvent.FundingRefused(id, signed.purchaseId(), signed.agencyId(), purchaserId, amount, reason,
                why, on);
    }

    private void moveTo(UnfundedStatus next) {
        status = status.to(next);
        nextCheckAt = null;
    }

    @Override
    public Owner owner() {
        return Owner.unit(purchaserId);
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
    public UnfundedStatus status() {
        return status;
    }

    ContractSigned signed() {
        return signed;
    }

    List<Kept> kept() {
        return List.copyOf(kept);
    }

    String purchaserId() {
        return purchaserId;
    }

    Money amount() {
        return amount;
    }

    String reason() {
        return reason;
    }

    String heldBy() {
        return heldBy;
    }

    LocalDate since() {
        return since;
    }

    LocalDate answerUntil() {
        return answerUntil;
    }

    @Nullable
    LocalDate fundedOn() {
        return fundedOn;
    }

    @Nullable
    LocalDate refusedOn() {
        return refusedOn;
    }

    @Nullable
    String refusal() {
        return refusal;
    }
}
