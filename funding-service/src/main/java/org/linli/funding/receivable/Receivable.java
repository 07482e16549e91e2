package org.linli.funding.receivable;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.funding.payable.Payable;
import org.linli.funding.payable.PayableStatus;
import org.linli.funding.receivable.ReceivableStatus.ReceivableCommand;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.identity.Owner;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Rejection;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;

/**
 * One debt of a purchaser, asked for by the agency, confirmed by the purchaser, perhaps assigned to a bank, at last
 * paid.
 */
@Entity
class Receivable implements Aggregate<ReceivableCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private String number;
    private UUID agencyId;
    private String purchaserId;
    private UUID contractId;
    private UUID payableId;
    /** What is to be confirmed: open, undisputed and owed to no pool when it was asked for. */
    private Money amount = Money.ZERO;
    /** What the payable came to then: when it comes to something else, the document is superseded. */
    private Money payableAmount = Money.ZERO;
    private LocalDate requestedOn;
    private LocalDate confirmUntil;
    private String confirmRule;
    private boolean overdueSaid;
    private @Nullable LocalDate confirmedOn;
    private @Nullable String confirmedBy;
    private @Nullable String document;
    private @Nullable String sha256;
    private @Nullable String code;
    @Enumerated(EnumType.STRING)
    private @Nullable RefusalReason refusalReason;
    @Embedded
    private @Nullable Assignee assignee;
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers assigners = Handlers.NONE;
    private @Nullable String assignedBy;
    /** What each payment gave towards it, in fen. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<UUID, Long> payments = new HashMap<>();
    @Enumerated(EnumType.STRING)
    private ReceivableStatus status = ReceivableStatus.REQUESTED;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected Receivable() {
    }

    static Receivable request(UUID id, String number, Payable payable, Money amount, LocalDate on, Deadline until) {
        var receivable = new Receivable();
        receivable.id = id;
        receivable.number = number;
        receivable.agencyId = payable.agencyId();
        receivable.purchaserId = payable.terms().purchaserId();
        receivable.contractId = payable.contractId();
        receivable.payableId = payable.id();
        receivable.amount = amount;
        receivable.payableAmount = payable.amount();
        receivable.requestedOn = on;
        receivable.confirmUntil = until.lastDay();
        receivable.confirmRule = until.rule();
        receivable.nextCheckAt = until.passesAt();
        return receivable;
    }

    ReceivableEvent.Requested requested() {
        return new ReceivableEvent.Requested(id, agencyId, purchaserId, contractId, payableId, amount, confirmUntil,
                confirmRule);
    }

    /** The purchaser's term has passed in silence; said once, and it may still be confirmed. */
    Optional<ReceivableEvent> tick(LocalDate today) {
        nextCheckAt = null;
        if (status != ReceivableStatus.REQUESTED || overdueSaid || !today.isAfter(confirmUntil)) {
            return Optional.empty();
        }
        overdueSaid = true;
        return Optional.of(new ReceivableEvent.ConfirmationOverdue(id, agencyId, purchaserId, contractId, payableId,
                confirmUntil));
    }

    /**
     * @throws RuleRefused where the purchaser would pay by anything but money (F09)
     * @throws Conflict when the payable has changed since it was asked for
     */
    ReceivableEvent confirm(Means means, Rule noForcedBills, Payable payable, Money open, String contractNumber,
            Rule basis, Actor actor, LocalDate on) {
        require(ReceivableCommand.CONFIRM);
        if (isSuperseded(payable) || open.isLessThan(amount)) {
            throw new Conflict(ReceivableProblem.CHANGED, number);
        }
        if (means != Means.TRANSFER) {
            throw new RuleRefused(ReceivableProblem.FORCED_BILL, noForcedBills, "payBy", means);
        }
        var dueOn = payable.deadline().map(Deadline::lastDay).orElseThrow();
        var written = ReceivableDocument.of(number, payable.number(), contractNumber, agencyId, purchaserId, amount,
                dueOn, on, basis.basis());
        document = written.json();
        sha256 = written.sha256();
        code = written.code(id);
        confirmedOn = on;
        confirmedBy = actor.id();
        nextCheckAt = null;
        moveTo(ReceivableStatus.CONFIRMED);
        return new ReceivableEvent.Confirmed(id, agencyId, purchaserId, contractId, payableId, amount, on,
                written.sha256());
    }

    ReceivableEvent refuse(RefusalReason reason) {
        require(ReceivableCommand.REFUSE);
        refusalReason = reason;
        nextCheckAt = null;
        moveTo(ReceivableStatus.REFUSED);
        return new ReceivableEvent.Refused(id, agencyId, purchaserId, contractId, payableId, reason);
    }

    /** The agency takes it back, for instance to ask for another amount. */
    ReceivableEvent withdraw() {
        require(ReceivableCommand.WITHDRAW);
        nextCheckAt = null;
        moveTo(ReceivableStatus.WITHDRAWN);
        return new ReceivableEvent.Withdrawn(id, agencyId, purchaserId, payableId);
    }

    void proposeAssignment(Assignee to, Actor by) {
        require(ReceivableCommand.PROPOSE_ASSIGNMENT);
        assignee = to;
        assigners = assigners.and(by);
    }

    /** Finance has been told and has checked the account; from now on the bank is paid. */
    ReceivableEvent assign(Actor checker, Payable payable) {
        require(ReceivableCommand.ASSIGN);
        var to = Objects.requireNonNull(assignee, "accepted without an assignee");
        if (assigners.include(checker)) {
            throw new Conflict(ReceivableProblem.SAME_PERSON, assigners.named());
        }
        if (isSuperseded(payable)) {
            throw new Conflict(ReceivableProblem.CHANGED, number);
        }
        assignedBy = checker.id();
        moveTo(ReceivableStatus.ASSIGNED);
        return new ReceivableEvent.Assigned(id, agencyId, purchaserId, payableId, to.bankCode(), to.accountId(),
                left());
    }

    /** @param net what of a payment did not go to a pool; what is more than is left went to the agency */
    Optional<ReceivableEvent> settle(UUID paymentId, Money net) {
        require(ReceivableCommand.SETTLE);
        var all = new HashMap<>(payments);
        all.merge(paymentId, Money.min(net, left()).fen(), Long::sum);
        payments = all;
        if (left().isPositive()) {
            return Optional.empty();
        }
        moveTo(ReceivableStatus.PAID);
        return Optional.of(new ReceivableEvent.Paid(id, agencyId, purchaserId, payableId, amount));
    }

    /** That payment came back. */
    Optional<ReceivableEvent> undo(UUID paymentId) {
        require(ReceivableCommand.UNDO);
        if (!payments.containsKey(paymentId)) {
            return Optional.empty();
        }
        var all = new HashMap<>(payments);
        all.remove(paymentId);
        payments = all;
        if (status == ReceivableStatus.PAID && left().isPositive()) {
            moveTo(assignedBy == null ? ReceivableStatus.CONFIRMED : ReceivableStatus.ASSIGNED);
        }
        return Optional.of(new ReceivableEvent.PaymentUndone(id, agencyId, payableId, paymentId, left()));
    }

    Money left() {
        return amount.minus(Money.fen(payments.values().stream().mapToLong(Long::longValue).sum()));
    }

    /** The debt is not any more what was confirmed. */
    boolean isSuperseded(Payable payable) {
        return !payable.amount().equals(payableAmount) || payable.status() == PayableStatus.VOIDED;
    }

    Verified.Validity state(Payable payable) {
        return switch (status) {
            case REQUESTED, REFUSED -> Verified.Validity.UNKNOWN;
            case WITHDRAWN -> Verified.Validity.SUPERSEDED;
            case PAID -> Verified.Validity.PAID;
            case CONFIRMED -> isSuperseded(payable) ? Verified.Validity.SUPERSEDED : Verified.Validity.VALID;
            case ASSIGNED -> isSuperseded(payable) ? Verified.Validity.SUPERSEDED : Verified.Validity.ASSIGNED;
        };
    }

    /** Nobody takes note of an assignment that nobody proposed. */
    @Override
    public Set<ReceivableCommand> accepted() {
        var commands = EnumSet.noneOf(ReceivableCommand.class);
        commands.addAll(status.accepts());
        if (assignee == null) {
            commands.remove(ReceivableCommand.ASSIGN);
        }
        return commands;
    }

    /** What is not accepted though the status accepts it is refused by a name of its own. */
    @Override
    public Optional<? extends Rejection> rejection(ReceivableCommand command) {
        return status.accepts().contains(command) && !accepted().contains(command)
                ? Optional.of(new Conflict(ReceivableProblem.NOT_PROPOSED, number))
                : Aggregate.super.rejection(command);
    }

    private void moveTo(ReceivableStatus next) {
        status = status.to(next);
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

    UUID agencyId() {
        return agencyId;
    }

    String purchaserId() {
        return purchaserId;
    }

    UUID payableId() {
        return payableId;
    }

    @Override
    public ReceivableStatus status() {
        return status;
    }

    Optional<Assignee> assignee() {
        return Optional.ofNullable(assignee);
    }

    Optional<String> document() {
        return Optional.ofNullable(document);
    }

    String sha256() {
        return Objects.requireNonNull(sha256, "not confirmed");
    }

    Optional<String> code() {
        return Optional.ofNullable(code);
    }

    @Nullable
    LocalDate confirmedOn() {
        return confirmedOn;
    }

    String number() {
        return number;
    }

    UUID contractId() {
        return contractId;
    }

    Money amount() {
        return amount;
    }

    LocalDate requestedOn() {
        return requestedOn;
    }

    LocalDate confirmUntil() {
        return confirmUntil;
    }

    String confirmRule() {
        return confirmRule;
    }

    boolean overdueSaid() {
        return overdueSaid;
    }

    @Nullable
    RefusalReason refusalReason() {
        return refusalReason;
    }
}
