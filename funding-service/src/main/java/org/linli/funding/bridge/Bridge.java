package org.linli.funding.bridge;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.funding.agency.PayeeAccount;
import org.linli.funding.bridge.BridgeStatus.BridgeCommand;
import org.linli.funding.payable.Payable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.identity.Owner;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.Rejection;

/** An advance against one wage payable; the payment repays it before the agency gets the rest. */
@Entity
class Bridge implements Aggregate<BridgeCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    @Enumerated(EnumType.STRING)
    private Facility facility;
    private UUID agencyId;
    private UUID contractId;
    private UUID payableId;
    /** What repays it, to see whether anything still may. */
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "payableId", insertable = false, updatable = false)
    private Payable payable;
    private Money offered = Money.ZERO;
    private Money requested = Money.ZERO;
    private Money granted = Money.ZERO;
    private Money repaid = Money.ZERO;
    /** Of it, by payments of the agency itself. */
    private Money repaidOwn = Money.ZERO;
    private Money writtenOff = Money.ZERO;
    @Enumerated(EnumType.STRING)
    private Cap.Limit limitedBy;
    private LocalDate offeredOn;
    private @Nullable String requestedBy;
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers requesters = Handlers.NONE;
    private @Nullable String grantedBy;
    @Enumerated(EnumType.STRING)
    private @Nullable WriteOffReason writeOffReason;
    private @Nullable String writeOffProposedBy;
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers writeOffProposers = Handlers.NONE;
    private @Nullable String writtenOffBy;
    /** The money that an opened salary reserve keeps ready in the ledger. */
    private @Nullable UUID pendingId;
    @Embedded
    private BankAnswer bank = new BankAnswer();
    @Enumerated(EnumType.STRING)
    private BridgeStatus status = BridgeStatus.OFFERED;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected Bridge() {
    }

    static Bridge offer(UUID id, Facility facility, Payable payable, Cap cap, LocalDate on) {
        var bridge = new Bridge();
        bridge.id = id;
        bridge.facility = facility;
        bridge.agencyId = payable.agencyId();
        bridge.contractId = payable.contractId();
        bridge.payableId = payable.id();
        bridge.payable = payable;
        bridge.offered = cap.amount();
        bridge.limitedBy = cap.limit();
        bridge.offeredOn = on;
        return bridge;
    }

    /** The offered money is set aside in the ledger, until somebody takes it up or the day has come. */
    void keeps(UUID reservation, Instant until) {
        pendingId = reservation;
        nextCheckAt = until;
    }

    BridgeEvent.Offered offered() {
        return new BridgeEvent.Offered(id, agencyId, payableId, facility, offered);
    }

    BridgeEvent.Requested request(Money amount, Actor director) {
        require(BridgeCommand.REQUEST);
        requireWithin(amount, offered);
        requested = amount;
        requestedBy = director.id();
        requesters = Handlers.of(director);
        moveTo(BridgeStatus.REQUESTED);
        return new BridgeEvent.Requested(id, agencyId, payableId, facility, amount);
    }

    /**
     * @param open what of the payable is neither paid, nor with the bank, nor promised to others: only that can repay
     * the advance; {@code proposers} who asked for it to be granted: nobody of them had asked for the money
     */
    BridgeEvent.Granted grant(Money amount, Money open, Handlers proposers, Actor checker) {
        require(BridgeCommand.GRANT);
        requireOther(requesters, checker);
        if (proposers.ids().stream().anyMatch(requesters.ids()::contains)) {
            throw new Conflict(BridgeProblem.SAME_PERSON, requesters.named());
        }
        if (amount.isMoreThan(open)) {
            throw new Conflict(BridgeProblem.NOT_OPEN, open);
        }
        requireWithin(amount, requested);
        granted = amount;
        grantedBy = checker.id();
        nextCheckAt = null;
        moveTo(BridgeStatus.GRANTED);
        return new BridgeEvent.Granted(id, agencyId, payableId, facility, amount);
    }

    /** It goes to the bank. @param answerBy from when on silence is asked about */
    void sent(UUID booking, PayeeAccount payee, Instant answerBy) {
        bank.sent(booking, payee);
        nextCheckAt = answerBy;
    }

    /** The bank has paid it, with that value date. */
    BridgeEvent.PaidOut paidOut(LocalDate valueDate) {
        require(BridgeCommand.PAY_OUT);
        bank.paid(valueDate);
        nextCheckAt = null;
        return new BridgeEvent.PaidOut(id, agencyId, payableId, facility, granted, valueDate);
    }

    /** The bank has not answered: neither paid nor refused, and asked about. */
    BridgeEvent.PayoutUnknown enquired(Instant again) {
        require(BridgeCommand.ENQUIRE);
        nextCheckAt = again;
        return new BridgeEvent.PayoutUnknown(id, agencyId, payableId, facility, granted, bank.enquired());
    }

    /** The bank refused it or sent it back: it was no advance, and whatever had repaid it was undone before. */
    BridgeEvent.Returned bounce(String reason) {
        require(BridgeCommand.BOUNCE);
        bank.returned(reason);
        nextCheckAt = null;
        moveTo(BridgeStatus.RETURNED);
        return new BridgeEvent.Returned(id, agencyId, payableId, facility, granted, reason);
    }

    /** @param way REPAY by a payment that withheld it, REPAY_OWN by its agency itself */
    BridgeEvent.Repaid repay(BridgeCommand way, UUID paymentId, Money amount) {
        require(way);
        requireWithin(amount, owed());
        repaid = repaid.plus(amount);
        repaidOwn = way == BridgeCommand.REPAY_OWN ? repaidOwn.plus(amount) : repaidOwn;
        moveTo(owed().isZero() ? BridgeStatus.REPAID : BridgeStatus.REPAYING);
        return new BridgeEvent.Repaid(id, agencyId, payableId, facility, paymentId, amount, owed());
    }

    /** That payment came back, or never came: what it had repaid is owed again. @param own of its agency itself */
    BridgeEvent.RepaymentUndone undo(UUID paymentId, Money amount, boolean own) {
        require(BridgeCommand.UNDO);
        requireWithin(amount, own ? repaidOwn : repaid);
        repaid = repaid.minus(amount);
        repaidOwn = own ? repaidOwn.minus(amount) : repaidOwn;
        moveTo(repaid.isZero() ? BridgeStatus.GRANTED : BridgeStatus.REPAYING);
        return new BridgeEvent.RepaymentUndone(id, agencyId, payableId, facility, paymentId, amount, owed());
    }

    BridgeEvent.WriteOffProposed proposeWriteOff(WriteOffReason reason, Actor maker) {
        require(BridgeCommand.PROPOSE_WRITE_OFF);
        writeOffReason = reason;
        writeOffProposedBy = maker.id();
        writeOffProposers = writeOffProposers.and(maker);
        return new BridgeEvent.WriteOffProposed(id, agencyId, payableId, facility, owed(), reason);
    }

    /** By another person than the one who proposed it. */
    BridgeEvent.WrittenOff writeOff(Actor checker) {
        require(BridgeCommand.WRITE_OFF);
        requireOther(writeOffProposers, checker);
        var lost = owed();
        writtenOff = lost;
        writtenOffBy = checker.id();
        moveTo(BridgeStatus.WRITTEN_OFF);
        return new BridgeEvent.WrittenOff(id, agencyId, payableId, facility, lost,
                Objects.requireNonNull(writeOffReason));
    }

    BridgeEvent.Lapsed lapse() {
        require(BridgeCommand.LAPSE);
        nextCheckAt = null;
        moveTo(BridgeStatus.LAPSED);
        return new BridgeEvent.Lapsed(id, agencyId, payableId, facility);
    }

    /** One that came back binds nobody. */
    Money owed() {
        return status == BridgeStatus.RETURNED ? Money.ZERO : granted.minus(repaid).minus(writtenOff);
    }

    boolean awaitsBank() {
        return bank.isAwaited();
    }

    /** Nobody writes off what may still be repaid or come back, nor what nobody has proposed to. */
    @Override
    public Set<BridgeCommand> accepted() {
        return status.accepts().stream().filter(command -> refusal(command).isEmpty())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(BridgeCommand.class)));
    }

    /** What is not accepted though the status accepts it is refused by a name of its own. */
    @Override
    public Optional<? extends Rejection> rejection(BridgeCommand command) {
        return refusal(command).filter(known -> status.accepts().contains(command))
                .<Rejection>map(
                        problem -> new Conflict(problem, problem == BridgeProblem.STILL_PAYABLE ? payableId : id))
                .or(() -> Aggregate.super.rejection(command));
    }

    private Optional<BridgeProblem> refusal(BridgeCommand command) {
        return switch (command) {
            case PAY_OUT, ENQUIRE -> awaitsBank() ? Optional.empty() : Optional.of(BridgeProblem.ANSWERED);
            case REPAY_OWN -> awaitsBank() ? Optional.of(BridgeProblem.UNANSWERED) : Optional.empty();
            case BOUNCE -> repaidOwn.isPositive() ? Optional.of(BridgeProblem.REPAID_OWN) : Optional.empty();
            case PROPOSE_WRITE_OFF -> notLost();
            case WRITE_OFF -> notLost()
                    .or(() -> writeOffProposedBy == null ? Optional.of(BridgeProblem.NOT_PROPOSED) : Optional.empty());
            default -> Optional.empty();
        };
    }

    /** A payment may still repay it, or the bank may still say that it never arrived. */
    private Optional<BridgeProblem> notLost() {
        return !payable.status().isFinal() ? Optional.of(BridgeProblem.STILL_PAYABLE)
                : awaitsBank() ? Optional.of(BridgeProblem.UNANSWERED) : Optional.empty();
    }

    private static void requireOther(Handlers before, Actor checker) {
        if (before.include(checker)) {
            throw new Conflict(BridgeProblem.SAME_PERSON, before.named());
        }
    }

    private static void requireWithin(Money amount, Money limit) {
        if (!amount.isPositive() || amount.isMoreThan(limit)) {
            throw new Invalid(BridgeProblem.TOO_MUCH, "amount", amount, limit);
        }
    }

    private void moveTo(BridgeStatus next) {
        status = status.to(next);
    }

    @Override
    public Owner owner() {
        return Owner.agency(agencyId);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    Facility facility() {
        return facility;
    }

    UUID agencyId() {
        return agencyId;
    }

    UUID payableId() {
        return payableId;
    }

    Optional<UUID> pendingId() {
        return Optional.ofNullable(pendingId);
    }

    @Override
    public BridgeStatus status() {
        return status;
    }

    UUID contractId() {
        return contractId;
    }

    Money granted() {
        return granted;
    }

    BankAnswer bank() {
        return bank;
    }

    Money requested() {
        return requested;
    }

    Money repaid() {
        return repaid;
    }

    Money writtenOff() {
        return writtenOff;
    }

    Cap.Limit limitedBy() {
        return limitedBy;
    }

    LocalDate offeredOn() {
        return offeredOn;
    }

    @Nullable
    WriteOffReason writeOffReason() {
        return writeOffReason;
    }

    Money offeredAmount() {
        return offered;
    }
}
