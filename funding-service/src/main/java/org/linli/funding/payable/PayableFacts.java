package org.linli.funding.payable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.linli.funding.contract.Part;
import org.linli.funding.payable.InterestTally.Accrual;
import org.linli.platform.money.Money;
import org.linli.platform.time.Deadline;

/** What is said of one payable: every fact says who owes whom under which contract. */
record PayableFacts(UUID id, PayableTerms terms) {

    PayableEvent planned(Money amount) {
        return new PayableEvent.Planned(id, contract(), agency(), purchaser(), no(), part(), amount,
                terms.expectedOn());
    }

    PayableEvent replanned(Money before, Money amount, int byChange) {
        return new PayableEvent.Replanned(id, contract(), agency(), purchaser(), no(), part(), before, amount,
                terms.expectedOn(), byChange);
    }

    PayableEvent reduced(Money by, Money amount, int byChange) {
        return new PayableEvent.Reduced(id, contract(), agency(), purchaser(), no(), part(), by, amount, byChange);
    }

    PayableEvent voided(Money amount, String reason) {
        return new PayableEvent.Voided(id, contract(), agency(), purchaser(), no(), part(), amount, reason);
    }

    PayableEvent triggered(Money amount, LocalDate on, Deadline due) {
        return new PayableEvent.Triggered(id, contract(), agency(), purchaser(), no(), part(), amount, on,
                due.lastDay(), due.rule());
    }

    PayableEvent approved(Money amount, LocalDate on) {
        return new PayableEvent.Approved(id, contract(), agency(), purchaser(), part(), amount, on);
    }

    PayableEvent dueMoved(LocalDate before, LocalDate dueOn) {
        return new PayableEvent.DueMoved(id, contract(), agency(), purchaser(), before, dueOn);
    }

    PayableEvent dueSoon(Money amount, LocalDate dueOn) {
        return new PayableEvent.DueSoon(id, contract(), agency(), purchaser(), no(), part(), amount, dueOn);
    }

    PayableEvent due(Money amount, LocalDate dueOn) {
        return new PayableEvent.Due(id, contract(), agency(), purchaser(), no(), part(), amount, dueOn);
    }

    PayableEvent overdue(Money amount, LocalDate dueOn, int days, String heldBy) {
        return new PayableEvent.Overdue(id, contract(), agency(), purchaser(), no(), part(), amount, dueOn,
                dueOn.plusDays(days), days, days, heldBy);
    }

    PayableEvent accrued(Accrual accrual) {
        return new PayableEvent.InterestAccrued(id, contract(), agency(), purchaser(), accrual.from(), accrual.to(),
                accrual.days(), accrual.perDay(), accrual.amount());
    }

    PayableEvent interestReversed(LocalDate from, LocalDate to, int days, Money amount, Money overpaid) {
        return new PayableEvent.InterestReversed(id, contract(), agency(), purchaser(), from, to, days, amount,
                overpaid);
    }

    PayableEvent interestClaimed(UUID claimId, Money amount, LocalDate on) {
        return new PayableEvent.InterestClaimed(id, claimId, contract(), agency(), purchaser(), amount, on);
    }

    PayableEvent paused(PauseReason reason, LocalDate on, LocalDate until) {
        return new PayableEvent.Paused(id, contract(), agency(), purchaser(), reason, on, until);
    }

    PayableEvent resumed(LocalDate on, LocalDate dueOn) {
        return new PayableEvent.Resumed(id, contract(), agency(), purchaser(), on, dueOn);
    }

    PayableEvent disputed(Contest contest, Money undisputed, LocalDate until) {
        return new PayableEvent.Disputed(id, contract(), agency(), purchaser(), contest.amount(), undisputed,
                contest.lawful(), until);
    }

    PayableEvent disputeResolved(Money confirmed, Money writtenDown, boolean byTerm) {
        return new PayableEvent.DisputeResolved(id, contract(), agency(), purchaser(), confirmed, writtenDown, byTerm);
    }

    PayableEvent held(Hold hold, Money amount) {
        return new PayableEvent.Held(id, contract(), agency(), purchaser(), no(), amount, hold.evaluationId(),
                hold.decisionId(), hold.reason());
    }

    PayableEvent contestable(Hold hold, Money amount, LocalDate until) {
        return new PayableEvent.Contestable(id, contract(), agency(), purchaser(), no(), amount, hold.evaluationId(),
                until);
    }

    PayableEvent released(Hold hold, Money amount, String why) {
        return new PayableEvent.Released(id, contract(), agency(), purchaser(), no(), amount, hold.evaluationId(),
                hold.decisionId(), why);
    }

    PayableEvent instructed(UUID paymentId, Money gross) {
        return new PayableEvent.PaymentInstructed(id, paymentId, contract(), agency(), purchaser(), part(), gross);
    }

    PayableEvent settled(UUID paymentId, Money gross, LocalDate valueDate) {
        return new PayableEvent.PaymentSettled(paymentId, id, contract(), agency(), purchaser(), part(), gross,
                valueDate);
    }

    PayableEvent returned(UUID paymentId, Money gross, String reason) {
        return new PayableEvent.PaymentReturned(id, paymentId, contract(), agency(), purchaser(), part(), gross,
                reason);
    }

    PayableEvent unanswered(UUID paymentId, Money gross, int enquiry) {
        return new PayableEvent.PaymentUnknown(id, paymentId, contract(), agency(), purchaser(), part(), gross,
                enquiry);
    }

    PayableEvent cleared(Money amount, LocalDate dueOn, LocalDate on) {
        return new PayableEvent.Cleared(id, contract(), agency(), purchaser(), no(), part(), amount, dueOn, on,
                Math.max(0, ChronoUnit.DAYS.between(dueOn, on)));
    }

    private UUID contract() {
        return terms.contractId();
    }

    private UUID agency() {
        return terms.agencyId();
    }

    private String purchaser() {
        return terms.purchaserId();
    }

    private int no() {
        return terms.instalmentNo();
    }

    private Part part() {
        return terms.part();
    }
}
