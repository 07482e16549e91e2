package org.linli.funding.bridge;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;

/** What one payment gave back to one advance, and the booking of it. */
@Entity
class BridgeRepayment {

    @Id
    private UUID id;
    private UUID bridgeId;
    private UUID agencyId;
    private UUID paymentId;
    private Money amount = Money.ZERO;
    private LocalDate valueDate;
    private UUID transactionId;
    private @Nullable UUID reversalId;
    /** Of the bank, where the agency paid it of its own. */
    private @Nullable String reference;
    /** The booking by which it was owed again, because the advance had never arrived. */
    private @Nullable UUID owedAgainId;

    @SuppressWarnings("NullAway")
    protected BridgeRepayment() {
    }

    BridgeRepayment(UUID id, Bridge bridge, UUID paymentId, Money amount, LocalDate valueDate, UUID transactionId) {
        this.id = id;
        this.bridgeId = bridge.id();
        this.agencyId = bridge.agencyId();
        this.paymentId = paymentId;
        this.amount = amount;
        this.valueDate = valueDate;
        this.transactionId = transactionId;
    }

    /** By a payment of the agency itself. */
    static BridgeRepayment own(UUID id, Bridge bridge, UUID paymentId, Money amount, LocalDate on, UUID booking,
            String reference) {
        var repayment = new BridgeRepayment(id, bridge, paymentId, amount, on, booking);
        repayment.reference = reference;
        return repayment;
    }

    /** Withheld for an advance that had come back already: it repaid nothing, and is owed again by that booking. */
    static BridgeRepayment inVain(UUID id, Bridge bridge, UUID paymentId, Money amount, LocalDate on, UUID booking) {
        var repayment = new BridgeRepayment(id, bridge, paymentId, amount, on, booking);
        repayment.undone(booking);
        repayment.owedAgain(booking);
        return repayment;
    }

    void undone(UUID reversal) {
        reversalId = reversal;
    }

    void owedAgain(UUID booking) {
        owedAgainId = booking;
    }

    /** The payment came back as a whole: that booking, once. */
    UUID takeOwedAgain() {
        var booking = Objects.requireNonNull(owedAgainId);
        owedAgainId = null;
        return booking;
    }

    UUID id() {
        return id;
    }

    UUID bridgeId() {
        return bridgeId;
    }

    Money amount() {
        return amount;
    }

    UUID transactionId() {
        return transactionId;
    }

    UUID paymentId() {
        return paymentId;
    }

    LocalDate valueDate() {
        return valueDate;
    }

    @Nullable
    String reference() {
        return reference;
    }

    /** By the agency itself, and not withheld by a payment. */
    boolean isOwn() {
        return reference != null;
    }

    boolean isUndone() {
        return reversalId != null;
    }
}
