package org.linli.funding.payable;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;
import org.linli.platform.time.Deadline;

/** Who owes what to whom under which contract: fixed when planned, and said in every fact. */
@MappedSuperclass
public abstract class PayableTerms {

    @Id
    UUID id;
    @Version
    long version;
    String number;
    UUID contractId;
    UUID agencyId;
    String purchaserId;
    UUID sourceId;
    int instalmentNo;
    @Enumerated(EnumType.STRING)
    InstalmentTrigger instalmentTrigger;
    @Enumerated(EnumType.STRING)
    Part part;
    @Nullable
    LocalDate expectedOn;
    BigDecimal interestPerDay;
    int changeNo;

    void take(UUID newId, String newNumber, Plan plan) {
        id = newId;
        number = newNumber;
        contractId = plan.contractId();
        agencyId = plan.agencyId();
        purchaserId = plan.purchaserId();
        sourceId = plan.sourceId();
        instalmentNo = plan.instalmentNo();
        instalmentTrigger = plan.trigger();
        part = plan.part();
        expectedOn = plan.expectedOn();
        interestPerDay = plan.interestPerDay();
        changeNo = plan.changeNo();
    }

    PayableEvent planned(Money amount) {
        return new PayableEvent.Planned(id, contractId, agencyId, purchaserId, instalmentNo, part, amount, expectedOn);
    }

    /** What the contract says of it from now on. */
    void takes(InstalmentTrigger newTrigger, @Nullable LocalDate newExpectedOn) {
        instalmentTrigger = newTrigger;
        expectedOn = newExpectedOn;
    }

    PayableEvent replanned(Money before, Money amount, int byChange) {
        return new PayableEvent.Replanned(id, contractId, agencyId, purchaserId, instalmentNo, part, before, amount,
                expectedOn, byChange);
    }

    PayableEvent reduced(Money by, Money amount, int byChange) {
        return new PayableEvent.Reduced(id, contractId, agencyId, purchaserId, instalmentNo, part, by, amount,
                byChange);
    }

    PayableEvent dueMoved(LocalDate before, LocalDate dueOn) {
        return new PayableEvent.DueMoved(id, contractId, agencyId, purchaserId, before, dueOn);
    }

    PayableEvent triggered(Money amount, LocalDate on, Deadline due) {
        return new PayableEvent.Triggered(id, contractId, agencyId, purchaserId, instalmentNo, part, amount, on,
                due.lastDay(), due.rule());
    }

    PayableEvent dueSoon(Money amount, LocalDate dueOn) {
        return new PayableEvent.DueSoon(id, contractId, agencyId, purchaserId, instalmentNo, part, amount, dueOn);
    }

    PayableEvent due(Money amount, LocalDate dueOn) {
        return new PayableEvent.Due(id, contractId, agencyId, purchaserId, instalmentNo, part, amount, dueOn);
    }

    PayableEvent overdue(Money amount, LocalDate dueOn, int days, String heldBy) {
        return new PayableEvent.Overdue(id, contractId, agencyId, purchaserId, instalmentNo, part, amount, dueOn,
                dueOn.plusDays(days), days, days, heldBy);
    }

    PayableEvent accrued(Accrual accrual) {
        return new PayableEvent.InterestAccrued(id, contractId, agencyId, purchaserId, accrual.from(), accrual.to(),
                accrual.days(), accrual.perDay(), accrual.amount());
    }

    PayableEvent cleared(Money amount, LocalDate dueOn, LocalDate on, long daysLate) {
        return new PayableEvent.Cleared(id, contractId, agencyId, purchaserId, instalmentNo, part, amount, dueOn, on,
                daysLate);
    }

    PayableEvent held(Hold hold, Money amount) {
        return new PayableEvent.Held(id, contractId, agencyId, purchaserId, instalmentNo, amount, hold.evaluationId(),
                hold.decisionId(), hold.reason());
    }

    PayableEvent released(Hold hold, Money amount, String why) {
        return new PayableEvent.Released(id, contractId, agencyId, purchaserId, instalmentNo, amount,
                hold.evaluationId(), hold.decisionId(), why);
    }

    /** Turned back from {@code from} through {@code to}. */
    public PayableEvent interestReversed(LocalDate from, LocalDate to, int days, Money amount) {
        return new PayableEvent.InterestReversed(id, contractId, agencyId, purchaserId, from, to, days, amount);
    }

    String purchaser() {
        return "purchaser:" + purchaserId;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String number() {
        return number;
    }

    public UUID contractId() {
        return contractId;
    }

    public UUID agencyId() {
        return agencyId;
    }

    public String purchaserId() {
        return purchaserId;
    }

    public UUID sourceId() {
        return sourceId;
    }

    public int instalmentNo() {
        return instalmentNo;
    }

    InstalmentTrigger instalmentTrigger() {
        return instalmentTrigger;
    }

    public Part part() {
        return part;
    }

    int changeNo() {
        return changeNo;
    }

    @Nullable
    LocalDate expectedOn() {
        return expectedOn;
    }

    BigDecimal interestPerDay() {
        return interestPerDay;
    }
}
