package org.linli.funding.budget;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Owner;
import org.linli.platform.money.Money;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;

/** Money of one line held for one purchase. */
@Entity
class Reservation implements Aggregate<ReservationCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID purchaseId;
    private String number;
    private String purchaserId;
    private UUID lineId;
    private UUID sourceId;
    private Money amount;
    private Money committed;
    /** The pending transaction in the ledger. */
    private UUID pendingId;
    private @Nullable UUID contractId;
    /** The tender that draws on it. */
    private @Nullable UUID tenderId;
    @Enumerated(EnumType.STRING)
    private ReservationStatus status = ReservationStatus.PENDING;
    private LocalDate reservedOn;
    private LocalDate expiresOn;
    private @Nullable Instant nextCheckAt;

    protected Reservation() {
    }

    static Reservation of(UUID id, Cover wanted, BudgetLine line, UUID pendingId, LocalDate on, Deadline term) {
        var reservation = new Reservation();
        reservation.id = id;
        reservation.purchaseId = wanted.purchaseId();
        reservation.number = wanted.number();
        reservation.purchaserId = wanted.purchaserId();
        reservation.lineId = line.id();
        reservation.sourceId = line.sourceId();
        reservation.amount = wanted.amount();
        reservation.committed = Money.ZERO;
        reservation.pendingId = pendingId;
        reservation.reservedOn = on;
        reservation.expiresOn = term.lastDay();
        reservation.nextCheckAt = term.passesAt();
        return reservation;
    }

    /** The same money once more, for the contract that was signed after its term. */
    static Reservation anew(UUID id, Reservation expired, Money amount, UUID pendingId, LocalDate on, Deadline term) {
        var reservation = new Reservation();
        reservation.id = id;
        reservation.purchaseId = expired.purchaseId;
        reservation.number = expired.number;
        reservation.purchaserId = expired.purchaserId;
        reservation.lineId = expired.lineId;
        reservation.sourceId = expired.sourceId;
        reservation.tenderId = expired.tenderId;
        reservation.amount = amount;
        reservation.committed = Money.ZERO;
        reservation.pendingId = pendingId;
        reservation.reservedOn = on;
        reservation.expiresOn = term.lastDay();
        reservation.nextCheckAt = term.passesAt();
        return reservation;
    }

    void usedBy(UUID tender) {
        tenderId = tender;
    }

    /** Its purchase is held up by others: it stands until then at least. */
    void keep(Deadline term) {
        require(ReservationCommand.EXPIRE);
        expiresOn = term.lastDay();
        nextCheckAt = term.passesAt();
    }

    BudgetEvent reserved() {
        return new BudgetEvent.Reserved(purchaseId, id, amount, lineId);
    }

    /** @throws RuleRefused under F11 when the contract is above the budget */
    BudgetEvent commit(UUID newContractId, Money contractAmount, Rule noPurchaseAboveBudget) {
        require(ReservationCommand.COMMIT);
        if (contractAmount.isMoreThan(amount)) {
            throw new RuleRefused(BudgetProblem.ABOVE_RESERVATION, noPurchaseAboveBudget, "amount", contractAmount,
                    amount);
        }
        contractId = newContractId;
        committed = contractAmount;
        moveTo(ReservationStatus.POSTED);
        return new BudgetEvent.Committed(purchaseId, id, newContractId, contractAmount, amount.minus(contractAmount));
    }

    /** Another takes its place. */
    BudgetEvent replace() {
        require(ReservationCommand.RELEASE);
        moveTo(ReservationStatus.VOIDED);
        return new BudgetEvent.Released(purchaseId, id, amount, "RAISED");
    }

    BudgetEvent release() {
        require(ReservationCommand.RELEASE);
        moveTo(ReservationStatus.VOIDED);
        return new BudgetEvent.Released(purchaseId, id, amount, "CANCELLED");
    }

    BudgetEvent expire() {
        require(ReservationCommand.EXPIRE);
        moveTo(ReservationStatus.EXPIRED);
        return new BudgetEvent.Released(purchaseId, id, amount, "EXPIRED");
    }

    private void moveTo(ReservationStatus next) {
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

    UUID purchaseId() {
        return purchaseId;
    }

    String number() {
        return number;
    }

    String purchaserId() {
        return purchaserId;
    }

    UUID lineId() {
        return lineId;
    }

    UUID sourceId() {
        return sourceId;
    }

    Money amount() {
        return amount;
    }

    Money committed() {
        return committed;
    }

    UUID pendingId() {
        return pendingId;
    }

    Optional<UUID> tenderId() {
        return Optional.ofNullable(tenderId);
    }

    @Nullable
    UUID contractId() {
        return contractId;
    }

    @Override
    public ReservationStatus status() {
        return status;
    }

    LocalDate reservedOn() {
        return reservedOn;
    }

    LocalDate expiresOn() {
        return expiresOn;
    }
}
