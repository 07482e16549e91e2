package org.linli.funding.bank.reconciliation;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How an exception is settled, and by whom.
 *
 * @param sourceId whose money it is, for FEE and SOURCE
 * @param counterpart the entry that makes up for it, for OFFSET and CORRECTED
 * @param paymentId which payment or advance it is, for PAYMENT, and for READ where it is one
 * @param reading what the line says, for READ
 */
@Schema(name = "BankResolution", description = "差异处理 How an exception is settled")
record Resolution(Kind kind, @Nullable UUID sourceId, @Nullable UUID counterpart, @Nullable UUID paymentId,
        @Nullable Reading reading, String reason, String proposedBy, @Nullable String confirmedBy,
        @Nullable LocalDate on) {

    /** What it refers to: the one thing its kind needs. */
    record Wish(@Nullable UUID sourceId, @Nullable UUID counterpart, @Nullable UUID paymentId,
            @Nullable Reading reading) {

        Wish(@Nullable UUID sourceId, @Nullable UUID counterpart, @Nullable UUID paymentId) {
            this(sourceId, counterpart, paymentId, null);
        }
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
        READ;

        boolean fits(Outcome outcome) {
            return switch (this) {
                case EXPLAINED -> outcome == Outcome.CONTRADICTION || outcome == Outcome.UNKNOWN_PAYMENT
                        || outcome == Outcome.CLOSED_DAY || outcome == Outcome.UNREADABLE;
                case READ -> outcome == Outcome.UNREADABLE;
                case FEE -> outcome == Outcome.UNKNOWN_DEBIT || outcome.isClaim();
                case SOURCE, OFFSET -> outcome == Outcome.UNKNOWN_CREDIT;
                case TODAY ->
                    outcome == Outcome.CLOSED_DAY || outcome == Outcome.CONTRADICTION || outcome == Outcome.BLOCKED;
                case CORRECTED -> outcome == Outcome.UNKNOWN_DEBIT || outcome == Outcome.BLOCKED || outcome.isClaim();
                case PAYMENT -> outcome == Outcome.UNKNOWN_DEBIT || outcome == Outcome.UNKNOWN_CREDIT
                        || outcome == Outcome.UNKNOWN_PAYMENT;
            };
        }

        boolean mayName(@Nullable UUID payment) {
            return this == READ || (this == PAYMENT) == (payment != null);
        }

        boolean needsSource() {
            return this == FEE || this == SOURCE;
        }

        boolean needsCounterpart() {
            return this == OFFSET || this == CORRECTED;
        }
    }

    Resolution confirmed(String by, LocalDate day) {
        return new Resolution(kind, sourceId, counterpart, paymentId, reading, reason, proposedBy, by, day);
    }
}
