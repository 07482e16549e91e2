package org.linli.funding.payable;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;
import org.linli.platform.time.Deadline;

/**
 * A payable before its clock runs: planned, changed with its contract, handed over, accepted; and with whom it lies.
 */
@MappedSuperclass
public abstract class PayableWork extends PayableState {

    private @Nullable LocalDate deliveredOn;
    /** Last day of the purchaser's term to accept; silence until then is acceptance (F03). */
    private @Nullable LocalDate acceptUntil;
    private @Nullable String acceptedBy;
    private @Nullable String approvedBy;

    /** Takes its place among what is planned. */
    void begins(Instant at) {
        opens();
        rests(at);
    }

    PayableEvent planned() {
        return planned(sums().amount());
    }

    /** The work is handed over, the first time or again: it lies with the purchaser. */
    void deliver(LocalDate on, LocalDate until, Instant at) {
        require(PayableCommand.DELIVER);
        deliveredOn = on;
        acceptUntil = until;
        if (!standstill().isHeld()) {
            rests(at);
        }
    }

    /** The work is not what was promised: it lies with the agency again, and no silence accepts it. */
    void sendBack(Instant at) {
        require(PayableCommand.SEND_BACK);
        deliveredOn = null;
        acceptUntil = null;
        if (!standstill().isHeld()) {
            rests(at);
        }
    }

    /** The contract was changed before the work was accepted. */
    PayableEvent replan(Money amount, InstalmentTrigger newTrigger, @Nullable LocalDate newExpectedOn, int byChange) {
        require(PayableCommand.REPLAN);
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a payable of nothing is voided, not planned");
        }
        var before = sums().amount();
        sums().plan(amount);
        takes(newTrigger, newExpectedOn);
        return replanned(before, amount, byChange);
    }

    /**
     * The clock starts: the work is accepted, its acceptance term is over, or the contract is signed.
     *
     * @param by who accepted; null where nobody did
     */
    PayableEvent trigger(LocalDate on, Due due, @Nullable String by, OverdueThresholds ladder, Instant at) {
        require(PayableCommand.TRIGGER);
        starts(on);
        acceptedBy = by;
        clock().start(due.deadline(), due.unrolled());
        standstill().clockStarted(on);
        if (!standstill().isHeld()) {
            rests(at);
        }
        wake(Deadline.dayOf(at), ladder);
        return triggered(sums().amount(), on, due.deadline());
    }

    /** It will never be earned. */
    PayableEvent cancel(String reason, Instant at) {
        require(PayableCommand.VOID);
        ends(PayableStatus.VOIDED, null);
        trail().close(at);
        return new PayableEvent.Voided(id(), contractId(), agencyId(), purchaserId(), instalmentNo(), part(),
                sums().amount(), reason);
    }

    /**
     * Where it lies when nothing stops it: with the agency until delivered, the purchaser until approved, then finance.
     */
    void rests(Instant at) {
        if (clock().isStarted()) {
            trail().enter(approvedBy == null ? Stage.APPROVAL : Stage.TREASURY,
                    approvedBy == null ? purchaser() : "finance", at);
        } else {
            trail().enter(deliveredOn == null ? Stage.DELIVERY : Stage.ACCEPTANCE,
                    deliveredOn == null ? "agency:" + agencyId() : purchaser(), at);
        }
    }

    /** It lies with finance, or with its approver again. */
    public void lies(Stage stage, Instant at) {
        if (isRunning()) {
            trail().enter(stage, stage == Stage.TREASURY ? "finance" : purchaser(), at);
        }
    }

    /**
     * A settled payment came back from the payee's bank: it is owed again, lies with finance, and is said to be as late
     * as it is.
     */
    public List<PayableEvent> undo(UUID paymentId, Money gross, String reason, LocalDate cameBackOn,
            OverdueThresholds ladder, Instant at) {
        require(PayableCommand.UNDO);
        var wasCleared = status() == PayableStatus.PAID;
        sums().undo(gross);
        reopens();
        clock().goesOnAfter(cameBackOn);
        lies(Stage.TREASURY, at);
        wake(Deadline.dayOf(at), ladder);
        var returned = new PayableEvent.PaymentReturned(id(), paymentId, contractId(), agencyId(), purchaserId(),
                part(), gross, reason);
        return wasCleared && clock().bucket() > 0
                ? List.of(returned, overdue(sums().undisputed(), clock().dueOn(), clock().bucket(), trail().heldBy()))
                : List.of(returned);
    }

    /** The bank has not answered in its time: it is asked, and nothing is paid again before it has answered. */
    public PayableEvent unanswered(UUID paymentId, Money gross, int enquiry) {
        return new PayableEvent.PaymentUnknown(id(), paymentId, contractId(), agencyId(), purchaserId(), part(), gross,
                enquiry);
    }

    /** The next look: the pause's end, the clock's next day, or none while nothing can happen. */
    void wake(LocalDate today, OverdueThresholds ladder) {
        looksAgain(status() == PayableStatus.PAUSED ? standstill().pauseEndsAt().orElse(null)
                : isRunning() ? clock().nextCheck(today, ladder).atStartOfDay(Deadline.ZONE).toInstant() : null);
    }

    boolean isRunning() {
        return status().isOpen() && status() != PayableStatus.PAUSED && !standstill().isHeld();
    }

    /** What is owed in all, paid or not. */
    public Money amount() {
        return sums().amount();
    }

    abstract PayableBalance sums();

    abstract DueDates clock();

    boolean isAcceptedBy(String person) {
        return person.equals(acceptedBy);
    }

    void approvedBy(String person) {
        approvedBy = person;
    }

    abstract StageHistory trail();

    abstract Suspensions standstill();

    @Nullable
    LocalDate deliveredOn() {
        return deliveredOn;
    }

    @Nullable
    LocalDate acceptUntil() {
        return acceptUntil;
    }
}
