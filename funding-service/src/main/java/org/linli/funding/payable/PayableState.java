package org.linli.funding.payable;

import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;
import org.linli.platform.problem.IllegalTransition;

/** Where a payable stands, what is left of it and with whom it lies. The one place that writes the status. */
@MappedSuperclass
public abstract class PayableState extends PayableTerms {

    @Enumerated(EnumType.STRING)
    private PayableStatus status;
    @Embedded
    private Sums sums;
    @Embedded
    private StageTrail trail = new StageTrail();
    private @Nullable LocalDate triggeredOn;
    private @Nullable LocalDate clearedOn;
    private @Nullable Instant nextCheckAt;

    void opens(Money amount, Instant at) {
        sums = new Sums(amount);
        status = PayableStatus.PLANNED;
        trail.enter(Stage.DELIVERY, "agency:" + agencyId(), at);
    }

    void starts(LocalDate on) {
        moveTo(PayableStatus.TRIGGERED);
        triggeredOn = on;
    }

    /** Paid or never to be paid: nobody holds it any more, and nothing wakes it. */
    void ends(PayableStatus last, @Nullable LocalDate cleared, Instant at) {
        moveTo(last);
        clearedOn = cleared;
        nextCheckAt = null;
        trail.close(at);
    }

    void looksAgain(@Nullable Instant at) {
        nextCheckAt = at;
    }

    void require(PayableCommand command) {
        if (!status.accepts().contains(command)) {
            throw new IllegalTransition("Payable", id(), status, command);
        }
    }

    void moveTo(PayableStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException(status + " cannot become " + next);
        }
        status = next;
    }

    public PayableStatus status() {
        return status;
    }

    Sums sums() {
        return sums;
    }

    public Money outstanding() {
        return sums.outstanding();
    }

    /** Open, undisputed, and not with the bank already. */
    public Money payableNow() {
        return sums.payableNow();
    }

    StageTrail trail() {
        return trail;
    }

    @Nullable LocalDate triggeredOn() {
        return triggeredOn;
    }

    @Nullable LocalDate clearedOn() {
        return clearedOn;
    }

    @Nullable Instant nextCheckAt() {
        return nextCheckAt;
    }
}
