package org.linli.evaluation.result;

import java.time.LocalDate;

/**
 * What became of an appeal: proposed {@code by} one lead and confirmed by another. UPHELD and PARTLY_UPHELD void the
 * draft; DISMISSED lets it stand.
 */
public record AppealDecision(Outcome outcome, String reason, LocalDate on, String by, String confirmedBy) {

    /** How an appeal can end. */
    public enum Outcome {
        UPHELD, PARTLY_UPHELD, DISMISSED;

        public boolean voidsDraft() {
            return this != DISMISSED;
        }
    }
}
