package org.linli.procurement.bidding.deposit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Owner;
import org.linli.platform.money.Money;
import org.linli.platform.time.Deadline;
import org.linli.procurement.known.calendar.DeadlineRecalculation;
import org.linli.procurement.known.calendar.RecalculatedDeadline;

/** The deposit of one bid on its way back (P16.back). Aggregate root; its id is the bid's. */
@Entity
class DepositRefund implements Aggregate<DepositCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID tenderId;
    private String purchaserId;
    private UUID agencyId;
    private Money amount;
    @Enumerated(EnumType.STRING)
    private DepositStatus status = DepositStatus.OWED;
    private LocalDate owedOn;
    @JdbcTypeCode(SqlTypes.JSON)
    private Deadline refundUntil;
    private boolean overdue;
    private @Nullable LocalDate refundedOn;
    private @Nullable String reference;
    private @Nullable Instant nextCheckAt;

    protected DepositRefund() {
    }

    /** @param amount that the document asked for: what was lodged beyond it goes back with it */
    record Lodged(UUID bidId, UUID tenderId, String purchaserId, UUID agencyId, Money amount) {
    }

    static DepositRefund owe(Lodged lodged, BusinessDay day) {
        var refund = new DepositRefund();
        refund.id = lodged.bidId();
        refund.tenderId = lodged.tenderId();
        refund.purchaserId = lodged.purchaserId();
        refund.agencyId = lodged.agencyId();
        refund.amount = lodged.amount();
        refund.owedOn = day.date();
        refund.refundUntil = day.until("P16.back");
        refund.nextCheckAt = refund.refundUntil.passesAt();
        return refund;
    }

    DepositEvent owed() {
        return new DepositEvent.Owed(tenderId, id, amount, refundUntil);
    }

    /** @param paidAs the reference of the payment, or of the guarantee that was handed back */
    DepositEvent refund(String paidAs, LocalDate on) {
        require(DepositCommand.REFUND);
        reference = paidAs;
        refundedOn = on;
        nextCheckAt = null;
        moveTo(DepositStatus.REFUNDED);
        return new DepositEvent.Refunded(tenderId, id, amount, on, on.isAfter(refundUntil.lastDay()));
    }

    DepositEvent tick(BusinessDay day) {
        var next = day.until("P16.back");
        overdue = true;
        nextCheckAt = next.passesAt();
        return new DepositEvent.Overdue(tenderId, id, amount, refundUntil.lastDay(), next);
    }

    /** A year got its calendar; empty where it is back or said to be late: the day then stands. */
    Optional<RecalculatedDeadline> recompute(DeadlineRecalculation by) {
        if (status != DepositStatus.OWED || overdue) {
            refundUntil = RecalculatedDeadline.settled(refundUntil);
            return Optional.empty();
        }
        var rule = by.rules().get(refundUntil.rule(), owedOn);
        var reckoned = RecalculatedDeadline.running("refundUntil", refundUntil, by.calendar().deadline(owedOn, rule));
        refundUntil = reckoned.after();
        nextCheckAt = refundUntil.passesAt();
        return Optional.of(reckoned);
    }

    private void moveTo(DepositStatus next) {
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

    /** The host that gives it back; who bids is not told before the opening. */
    @Override
    public Owner owner() {
        return Owner.unit(purchaserId);
    }

    /** The host, and the bidder. */
    Owner parties() {
        return owner().and(Owner.agency(agencyId));
    }

    @Override
    public DepositStatus status() {
        return status;
    }

    UUID tenderId() {
        return tenderId;
    }

    UUID agencyId() {
        return agencyId;
    }

    Money amount() {
        return amount;
    }

    LocalDate owedOn() {
        return owedOn;
    }

    Deadline refundUntil() {
        return refundUntil;
    }

    boolean isOverdue() {
        return overdue;
    }

    Optional<LocalDate> refundedOn() {
        return Optional.ofNullable(refundedOn);
    }

    Optional<String> reference() {
        return Optional.ofNullable(reference);
    }
}
