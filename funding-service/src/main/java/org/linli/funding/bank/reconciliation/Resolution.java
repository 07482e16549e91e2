package org.linli.funding.bank.reconciliation;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How an exception is settled, and by whom.
 *
 * @param sourceId whose money it is, for FEE and SOURCE
 * @param counterpart the entry it makes up for, for OFFSET
 */
@Schema(name = "BankResolution", description = "差异处理 How an exception is settled")
record Resolution(Kind kind, @Nullable UUID sourceId, @Nullable UUID counterpart, String reason, String proposedBy,
        @Nullable String confirmedBy, @Nullable LocalDate on) {

    enum Kind {
        /** Nothing to book. */
        EXPLAINED,
        /** What left was the bank's fee. */
        FEE,
        /** Money of a source that was not entered yet. */
        SOURCE,
        /** A debit and a credit nobody knows make up for each other. */
        OFFSET,
        /** The day it belongs to is closed: it is booked with today's date. */
        TODAY,
        /** The bank has put it right by itself. */
        CORRECTED;

        boolean fits(Outcome outcome) {
            return switch (this) {
                case EXPLAINED -> outcome == Outcome.CONTRADICTION || outcome == Outcome.UNKNOWN_PAYMENT;
                case FEE -> outcome == Outcome.UNKNOWN_DEBIT;
                case SOURCE, OFFSET -> outcome == Outcome.UNKNOWN_CREDIT;
                case TODAY -> outcome == Outcome.CLOSED_DAY;
                case CORRECTED -> outcome.isClaim();
            };
        }
    }

    Resolution confirmed(String by, LocalDate day) {
        return new Resolution(kind, sourceId, counterpart, reason, proposedBy, by, day);
    }
}
