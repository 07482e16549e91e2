package org.linli.funding.payable;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.funding.contract.Part;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.money.Money;

/** What happens to a payable. */
public sealed interface PayableEvent extends DomainEvent {

    String TOPIC = "linli.payables";

    UUID payableId();

    @Override
    default String key() {
        return payableId().toString();
    }

    @Fact(topic = TOPIC, type = "linli.funding.payable.planned.v1")
    record Planned(UUID payableId, UUID contractId, UUID agencyId, String purchaserId, int instalmentNo, Part part,
            Money amount, @Nullable LocalDate expectedOn) implements PayableEvent {
    }

    /** The contract was changed before the work was accepted. */
    @Fact(topic = TOPIC, type = "linli.funding.payable.replanned.v1")
    record Replanned(UUID payableId, UUID contractId, UUID agencyId, String purchaserId, int instalmentNo, Part part,
            Money before, Money amount, @Nullable LocalDate expectedOn, int changeNo) implements PayableEvent {
    }

    /** The contract was changed to less after the clock had started. @param amount what is owed in all from now on */
    @Fact(topic = TOPIC, type = "linli.funding.payable.reduced.v1")
    record Reduced(UUID payableId, UUID contractId, UUID agencyId, String purchaserId, int instalmentNo, Part part,
            Money by, Money amount, int changeNo) implements PayableEvent {
    }

    /** The purchaser has nothing against paying; it lies with finance. */
    @Fact(topic = TOPIC, type = "linli.funding.payable.approved.v1")
    record Approved(UUID payableId, UUID contractId, UUID agencyId, String purchaserId, Part part, Money amount,
            LocalDate on) implements PayableEvent {
    }

    /** The calendar of that year became known. */
    @Fact(topic = TOPIC, type = "linli.funding.payable.due-moved.v1")
    record DueMoved(UUID payableId, UUID contractId, UUID agencyId, String purchaserId, LocalDate before,
            LocalDate dueOn) implements PayableEvent {
    }

    /** @param rule F01, or F03 where the purchaser let the acceptance term pass */
    @Fact(topic = TOPIC, type = "linli.funding.payable.triggered.v1")
    record Triggered(UUID payableId, UUID contractId, UUID agencyId, String purchaserId, int instalmentNo, Part part,
            Money amount, LocalDate triggeredOn, LocalDate dueOn, String rule) implements PayableEvent {
    }

    @Fact(topic = TOPIC, type = "linli.funding.payable.due-soon.v1")
    record DueSoon(UUID payableId, UUID contractId, UUID agencyId, String purchaserId, int instalmentNo, Part part,
            Money amount, LocalDate dueOn) implements PayableEvent {
    }

    @Fact(topic = TOPIC, type = "linli.funding.payable.due.v1")
    record Due(UUID payableId, UUID contractId, UUID agencyId, String purchaserId, int instalmentNo, Part part,
            Money amount, LocalDate dueOn) implements PayableEvent {
    }

    /**
     * @param on the day the threshold was reached, whenever it was found; {@code amount} what is unpaid and undisputed
     */
    @Fact(topic = TOPIC, type = "linli.funding.payable.overdue.v1")
    record Overdue(UUID payableId, UUID contractId, UUID agencyId, String purchaserId, int instalmentNo, Part part,
            Money amount, LocalDate dueOn, LocalDate on, int days, int bucket, String heldBy) implements PayableEvent {
    }

    @Fact(topic = TOPIC, type = "linli.funding.payable.paused.v1")
    record Paused(UUID payableId, UUID contractId, UUID agencyId, String purchaserId, PauseReason reason, LocalDate on,
            LocalDate until) implements PayableEvent {
    }

    @Fact(topic = TOPIC, type = "linli.funding.payable.resumed.v1")
    record Resumed(UUID payableId, UUID contractId, UUID agencyId, String purchaserId, LocalDate on,
            LocalDate dueOn) implements PayableEvent {
    }

    /** @param undisputed what is to be paid all the same */
    @Fact(topic = TOPIC, type = "linli.funding.payable.disputed.v1")
    record Disputed(UUID payableId, UUID contractId, UUID agencyId, String purchaserId, Money disputed,
            Money undisputed, Contest.Ground ground, LocalDate until) implements PayableEvent {
    }

    /** @param byTerm nobody decided it in its term: all of it is owed */
    @Fact(topic = TOPIC, type = "linli.funding.payable.dispute-resolved.v1")
    record DisputeResolved(UUID payableId, UUID contractId, UUID agencyId, String purchaserId, Money confirmed,
            Money writtenDown, boolean byTerm) implements PayableEvent {
    }

    /** @param amount what the interest of all days, rounded once, grew by; {@code perDay} rounded by itself */
    @Fact(topic = TOPIC, type = "linli.funding.interest.accrued.v1")
    record InterestAccrued(UUID payableId, UUID contractId, UUID agencyId, String purchaserId, LocalDate from,
            LocalDate to, int days, Money perDay, Money amount) implements PayableEvent {
    }

    /** @param overpaid what was paid of it or is with the bank: not taken back, set off against later days */
    @Fact(topic = TOPIC, type = "linli.funding.interest.reversed.v1")
    record InterestReversed(UUID payableId, UUID contractId, UUID agencyId, String purchaserId, LocalDate from,
            LocalDate to, int days, Money amount, Money overpaid) implements PayableEvent {
    }

    /** Late interest is made payable. @param claimId the payable of it */
    @Fact(topic = TOPIC, type = "linli.funding.interest.claimed.v1")
    record InterestClaimed(UUID payableId, UUID claimId, UUID contractId, UUID agencyId, String purchaserId,
            Money amount, LocalDate on) implements PayableEvent {
    }

    @Fact(topic = TOPIC, type = "linli.funding.payment.instructed.v1")
    record PaymentInstructed(UUID payableId, UUID paymentId, UUID contractId, UUID agencyId, String purchaserId,
            Part part, Money amount) implements PayableEvent {
    }

    @Fact(topic = TOPIC, type = "linli.funding.payment.returned.v1")
    record PaymentReturned(UUID payableId, UUID paymentId, UUID contractId, UUID agencyId, String purchaserId,
            Part part, Money amount, String reason) implements PayableEvent {
    }

    /** @param enquiry how many times the bank has been asked */
    @Fact(topic = TOPIC, type = "linli.funding.payment.unknown.v1")
    record PaymentUnknown(UUID payableId, UUID paymentId, UUID contractId, UUID agencyId, String purchaserId, Part part,
            Money amount, int enquiry) implements PayableEvent {
    }

    @Fact(topic = TOPIC, type = "linli.funding.payment.settled.v1")
    record PaymentSettled(UUID paymentId, UUID payableId, UUID contractId, UUID agencyId, String purchaserId, Part part,
            Money amount, LocalDate valueDate) implements PayableEvent {
    }

    @Fact(topic = TOPIC, type = "linli.funding.payable.cleared.v1")
    record Cleared(UUID payableId, UUID contractId, UUID agencyId, String purchaserId, int instalmentNo, Part part,
            Money amount, LocalDate dueOn, LocalDate clearedOn, long daysLate) implements PayableEvent {
    }

    /** @param evaluationId where an evaluation holds it; {@code decisionId} where the registry does */
    @Fact(topic = TOPIC, type = "linli.funding.performance-part.held.v1")
    record Held(UUID payableId, UUID contractId, UUID agencyId, String purchaserId, int instalmentNo, Money amount,
            @Nullable UUID evaluationId, @Nullable UUID decisionId, Hold.Reason reason) implements PayableEvent {
    }

    /** What is held will not be put right: its purchaser contests what is not owed, and the rest is free after that. */
    @Fact(topic = TOPIC, type = "linli.funding.performance-part.contestable.v1")
    record Contestable(UUID payableId, UUID contractId, UUID agencyId, String purchaserId, int instalmentNo,
            Money amount, @Nullable UUID evaluationId, LocalDate until) implements PayableEvent {
    }

    @Fact(topic = TOPIC, type = "linli.funding.performance-part.released.v1")
    record Released(UUID payableId, UUID contractId, UUID agencyId, String purchaserId, int instalmentNo, Money amount,
            @Nullable UUID evaluationId, @Nullable UUID decisionId, String reason) implements PayableEvent {
    }

    @Fact(topic = TOPIC, type = "linli.funding.payable.voided.v1")
    record Voided(UUID payableId, UUID contractId, UUID agencyId, String purchaserId, int instalmentNo, Part part,
            Money amount, String reason) implements PayableEvent {
    }
}
