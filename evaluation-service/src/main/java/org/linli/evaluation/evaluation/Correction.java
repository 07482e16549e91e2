package org.linli.evaluation.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.framework.Grade;
import org.linli.platform.time.Deadline;

/**
 * A final result put right: proposed by one, confirmed by another.
 *
 * @param score what it comes to, two places
 * @param confirmUntil unconfirmed through the end of this day it lapses
 * @param confirmedBy null while it is a proposal
 * @param formerScore what it superseded, with {@code formerGrade}; null while it is a proposal
 */
record Correction(Change change, BigDecimal score, Grade grade, String proposedBy, LocalDate proposedOn,
        Deadline confirmUntil, @Nullable String confirmedBy, @Nullable LocalDate confirmedOn,
        @Nullable BigDecimal formerScore, @Nullable Grade formerGrade) {

    /** @param value as it should have been verified */
    record Value(String indicator, BigDecimal value) {
    }

    /** What is put right and why: verified values, and marks that replace those of one part for one indicator. */
    record Change(String reason, List<Value> values, List<Moderation> marks, String by) {

        Change {
            values = List.copyOf(values);
            marks = List.copyOf(marks);
        }

        /** Every digit is meant. */
        Measurements of(Measurements measurements, Reading reading) {
            var corrected = measurements;
            for (var value : values) {
                corrected = corrected.verified(value.indicator(), value.value(), null, by, reading.exact());
            }
            return corrected;
        }

        Marking of(Marking marking) {
            var corrected = marking;
            for (var mark : marks) {
                corrected = corrected.replaced(mark);
            }
            return corrected;
        }
    }

    static Correction proposed(Change change, Verdict verdict, LocalDate on, Deadline confirmUntil) {
        return new Correction(change, verdict.result().score(), verdict.grade(), change.by(), on, confirmUntil, null,
                null, null, null);
    }

    Correction confirmed(String by, LocalDate on, Verdict former) {
        return new Correction(change, score, grade, proposedBy, proposedOn, confirmUntil, by, on,
                former.result().score(), former.grade());
    }
}
