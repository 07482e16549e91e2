package org.linli.funding.bank.reconciliation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.funding.bank.iso.BankReport.Direction;
import org.linli.platform.money.Money;
import org.linli.platform.web.Text;

/**
 * How an exception is settled, and by whom.
 *
 * @param sourceId whose money it is, for FEE, SOURCE and WITH_CHARGE
 * @param counterpart the entry that makes up for it, for OFFSET and CORRECTED
 * @param paymentId which payment or advance it is, for PAYMENT, and for READ where it is one
 * @param reading what the line says, for READ
 * @param batchId which batch was booked as a whole, for BATCH
 */
@Schema(name = "BankResolution", description = "差异处理 How an exception is settled")
record Resolution(Kind kind, @Nullable UUID sourceId, @Nullable UUID counterpart, @Nullable UUID paymentId,
        @Nullable Reading reading, @Nullable UUID batchId, String reason, String proposedBy,
        @Nullable String confirmedBy, @Nullable LocalDate on) {

    /** What a line of the bank says that could not be read, as one person reads it and another confirms. */
    @Schema(name = "BankLineReading", description = "人工识读 What people read in a line that could not be read")
    record Reading(@NotNull Direction direction, @NotNull Money amount, @NotNull LocalDate valueDate,
            @NotBlank @Text(max = 100) String reference) {

        boolean moves() {
            return direction != Direction.NONE && amount.isPositive();
        }

        /** Less than nothing where money left. */
        Money signed() {
            return direction == Direction.DEBIT ? amount.negated() : amount;
        }
    }

    /** What it refers to: the one thing its kind needs. */
    record Wish(@Nullable UUID sourceId, @Nullable UUID counterpart, @Nullable UUID paymentId,
            @Nullable Reading reading, @Nullable UUID batchId) {
    }

    enum Kind {
        /** Nothing to book. */
        EXPLAINED,
        /** What left was the bank's fee, or is borne by that source. */
        FEE,
        /** Money of a source, whether it was entered already or not. */
        SOURCE,
        /** A debit and a credit make up for each other; proposed on the credit. */
        OFFSET,
        /** Looked at once more: as of today where its day is closed, as a movement of its own where it contradicts. */
        TODAY,
        /** The bank has put it right with a credit; proposed on the debit. */
        CORRECTED,
        /** The payment or the advance it is, which the bank did not name. */
        PAYMENT,
        /** What a line says that could not be read; then it is looked at as any other. */
        READ,
        /** The payment that had come back was paid after all, once. */
        PAID,
        /** What people had said was paid is refused by the bank: it never left, and is owed again. */
        TAKE_BACK,
        /** Less than the payment, or some of what is left of it then: so much of it is paid, and the rest is owed. */
        IN_PART,
        /** The payment, and beyond it what the bank kept for it, which that source bears. */
        WITH_CHARGE,
        /** A whole batch of ours in one sum, which the bank did not name. */
        BATCH;

        boolean fits(Outcome outcome) {
            return switch (this) {
                case EXPLAINED -> outcome == Outcome.CONTRADICTION || outcome == Outcome.UNKNOWN_PAYMENT
                        || outcome == Outcome.CLOSED_DAY || outcome == Outcome.UNREADABLE;
                case READ -> outcome == Outcome.UNREADABLE;
                case PAID -> outcome == Outcome.PAID_AFTER_RETURN;
                case TAKE_BACK -> outcome == Outcome.CONTRADICTION;
                case IN_PART, WITH_CHARGE -> outcome == Outcome.AMOUNT_DIFFERS || outcome == Outcome.PAID_AFTER_RETURN;
                case BATCH -> outcome == Outcome.UNKNOWN_DEBIT;
                case FEE -> outcome == Outcome.UNKNOWN_DEBIT || outcome == Outcome.UNBORNE_CHARGE || outcome.isClaim();
                case SOURCE, OFFSET -> outcome == Outcome.UNKNOWN_CREDIT;
                case TODAY ->
                    outcome == Outcome.CLOSED_DAY || outcome == Outcome.CONTRADICTION || outcome == Outcome.BLOCKED;
                case CORRECTED -> outcome == Outcome.UNKNOWN_DEBIT || outcome == Outcome.BLOCKED
                        || outcome == Outcome.UNBORNE_CHARGE || outcome.isClaim();
                case PAYMENT -> outcome == Outcome.UNKNOWN_DEBIT || outcome == Outcome.UNKNOWN_CREDIT
                        || outcome == Outcome.UNKNOWN_PAYMENT || outcome == Outcome.AMOUNT_DIFFERS
                        || outcome == Outcome.PAID_AFTER_RETURN;
            };
        }

        boolean mayName(@Nullable UUID payment) {
            return this == READ || (this == PAYMENT) == (payment != null);
        }

        boolean needsSource() {
            return this == FEE || this == SOURCE || this == WITH_CHARGE;
        }

        boolean needsCounterpart() {
            return this == OFFSET || this == CORRECTED;
        }
    }

    Resolution confirmed(String by, LocalDate day) {
        return new Resolution(kind, sourceId, counterpart, paymentId, reading, batchId, reason, proposedBy, by, day);
    }
}
