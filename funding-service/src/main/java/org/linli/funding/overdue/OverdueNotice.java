package org.linli.funding.overdue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.funding.payable.PayableEvent;
import org.linli.platform.money.Money;

/** A threshold of lateness that a payable reached: said once, kept as it was. */
@Entity
class OverdueNotice {

    @Id
    private UUID id;
    private UUID payableId;
    private UUID contractId;
    private UUID agencyId;
    private String purchaserId;
    private int bucket;
    /** The day the threshold was reached, whenever it was found. */
    private LocalDate reachedOn;
    /** Unpaid and undisputed then. */
    private Money amount;
    private String heldBy;
    private Instant saidAt;

    protected OverdueNotice() {
    }

    static OverdueNotice of(UUID id, PayableEvent.Overdue fact, Instant at) {
        var notice = new OverdueNotice();
        notice.id = id;
        notice.payableId = fact.payableId();
        notice.contractId = fact.contractId();
        notice.agencyId = fact.agencyId();
        notice.purchaserId = fact.purchaserId();
        notice.bucket = fact.bucket();
        notice.reachedOn = fact.on();
        notice.amount = fact.amount();
        notice.heldBy = fact.heldBy();
        notice.saidAt = at;
        return notice;
    }

    UUID id() {
        return id;
    }

    UUID payableId() {
        return payableId;
    }

    int bucket() {
        return bucket;
    }

    LocalDate reachedOn() {
        return reachedOn;
    }

    Money amount() {
        return amount;
    }

    String heldBy() {
        return heldBy;
    }

    Instant saidAt() {
        return saidAt;
    }
}
