package org.linli.funding.bridge;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the bank made of the payment of an advance. */
@Embeddable
class BankAnswer {

    /** Null before the advance was granted. */
    @Enumerated(EnumType.STRING)
    private @Nullable PayoutStatus payout;
    /** Booked when it was granted, to be reversed when it never arrived. */
    private @Nullable UUID bookingId;
    private @Nullable LocalDate paidOutOn;
    private @Nullable String returnReason;
    private int enquiries;

    void sent(UUID booking) {
        bookingId = booking;
        moveTo(PayoutStatus.SENT);
    }

    void paid(LocalDate valueDate) {
        moveTo(PayoutStatus.SETTLED);
        paidOutOn = valueDate;
    }

    /** @return how often it has been asked about */
    int enquired() {
        moveTo(PayoutStatus.UNKNOWN);
        return ++enquiries;
    }

    void returned(String reason) {
        moveTo(PayoutStatus.RETURNED);
        returnReason = reason;
    }

    private void moveTo(PayoutStatus next) {
        payout = payout == null ? next : payout.to(next);
    }

    boolean isAwaited() {
        return payout != null && payout.awaitsAnswer();
    }

    @Nullable
    PayoutStatus payout() {
        return payout;
    }

    UUID booking() {
        return Objects.requireNonNull(bookingId, "not granted");
    }

    @Nullable
    LocalDate paidOutOn() {
        return paidOutOn;
    }

    @Nullable
    String returnReason() {
        return returnReason;
    }
}
