package org.linli.funding.bridge;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.funding.agency.PayeeAccount;

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
    /** Where it goes: as the two people saw it who granted it. */
    private @Nullable UUID accountId;
    private @Nullable String maskedNumber;
    private @Nullable String payeeName;
    private @Nullable String payeeBank;
    private byte @Nullable [] payeeNumber;

    void sent(UUID booking, PayeeAccount payee) {
        bookingId = booking;
        accountId = payee.id();
        maskedNumber = payee.maskedNumber();
        payeeName = payee.holder();
        payeeBank = payee.bank();
        payeeNumber = payee.secret();
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

    PayeeAccount payee() {
        return new PayeeAccount(Objects.requireNonNull(accountId, "not granted"), Objects.requireNonNull(maskedNumber),
                payeeName, payeeBank, payeeNumber);
    }

    @Nullable
    String maskedNumber() {
        return maskedNumber;
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
