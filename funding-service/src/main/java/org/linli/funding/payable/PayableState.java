package org.linli.funding.payable;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Owner;

/** Where a payable stands and when it is looked at again. The one place that writes the status. */
@MappedSuperclass
public abstract class PayableState extends PayableTerms implements Aggregate<PayableCommand> {

    @Enumerated(EnumType.STRING)
    private PayableStatus status;
    private @Nullable LocalDate triggeredOn;
    private @Nullable LocalDate clearedOn;
    private @Nullable Instant nextCheckAt;

    void opens() {
        status = PayableStatus.PLANNED;
    }

    void starts(LocalDate on) {
        moveTo(PayableStatus.TRIGGERED);
        triggeredOn = on;
    }

    /** Paid or never to be paid: nothing wakes it any more. */
    void ends(PayableStatus last, @Nullable LocalDate cleared) {
        moveTo(last);
        clearedOn = cleared;
        nextCheckAt = null;
    }

    /** Money came back: it is open again, and was not cleared. */
    void reopens() {
        if (status == PayableStatus.PAID) {
            moveTo(PayableStatus.PARTLY_PAID);
            clearedOn = null;
        }
    }

    void looksAgain(@Nullable Instant at) {
        nextCheckAt = at;
    }

    void moveTo(PayableStatus next) {
        status = status.to(next);
    }

    @Override
    public Owner owner() {
        return Owner.agency(agencyId()).and(Owner.unit(purchaserId()));
    }

    @Override
    public PayableStatus status() {
        return status;
    }

    @Nullable
    LocalDate triggeredOn() {
        return triggeredOn;
    }

    @Nullable
    LocalDate clearedOn() {
        return clearedOn;
    }

    @Nullable
    Instant nextCheckAt() {
        return nextCheckAt;
    }
}
