package org.linli.procurement.contracting.performance;

import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;
import org.linli.platform.time.Deadline;

/**
 * Security for the performance, never in cash (P16).
 *
 * @param refundUntil from the end of the contract on; {@code told} that it was missed
 */
@Schema(description = "履约保证金 Security for the performance")
public record Bond(Money amount, Instrument instrument, LocalDate lodgedOn, @Nullable Deadline refundUntil,
        @Nullable LocalDate refundedOn, boolean told) {

    /** How it is lodged: anything but cash. */
    @Schema(name = "BondInstrument", description = "保证金形式 How the security is lodged")
    public enum Instrument {
        GUARANTEE, CHEQUE, DRAFT
    }

    Bond due(Deadline until) {
        return new Bond(amount, instrument, lodgedOn, until, null, false);
    }

    Bond refunded(LocalDate on) {
        return new Bond(amount, instrument, lodgedOn, refundUntil, on, told);
    }

    Bond missed() {
        return new Bond(amount, instrument, lodgedOn, refundUntil, null, true);
    }

    public Deadline requiredRefundTerm() {
        return Objects.requireNonNull(refundUntil);
    }

    /** It is due back, and nobody was told that it is late. */
    boolean waits() {
        return refundUntil != null && refundedOn == null && !told;
    }
}
