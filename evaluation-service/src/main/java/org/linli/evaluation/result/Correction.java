package org.linli.evaluation.result;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.assessment.Change;
import org.linli.evaluation.indicator.Grade;
import org.linli.platform.time.Deadline;

/**
 * A final result put right: proposed by one, confirmed by another.
 *
 * @param score what it comes to, two places
 * @param confirmUntil unconfirmed through the end of this day it lapses
 * @param confirmedBy null while it is a proposal
 * @param formerScore what it superseded, with {@code formerGrade}; null while it is a proposal
 */
public record Correction(Change change, BigDecimal score, Grade grade, String proposedBy, LocalDate proposedOn,
        Deadline confirmUntil, @Nullable String confirmedBy, @Nullable LocalDate confirmedOn,
        @Nullable BigDecimal formerScore, @Nullable Grade formerGrade) {

    static Correction proposed(Change change, Verdict verdict, LocalDate on, Deadline confirmUntil) {
        return new Correction(change, verdict.result().score(), verdict.grade(), change.by(), on, confirmUntil, null,
                null, null, null);
    }

    public Correction confirmed(String by, LocalDate on, Verdict former) {
        return new Correction(change, score, grade, proposedBy, proposedOn, confirmUntil, by, on,
                former.result().score(), former.grade());
    }
}
