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
 * @param confirmUntil through the end of this day it waits for its next step, and lapses where nobody takes it
 * @param confirmedBy null while it is a proposal
 * @param hearing the way of one that is worse for the agency, which is heard first; null for any other
 * @param basis what it is made of
 * @param formerScore what it superseded, with {@code formerGrade}; null while it is a proposal
 */
public record Correction(Change change, BigDecimal score, Grade grade, String proposedBy, LocalDate proposedOn,
        Deadline confirmUntil, @Nullable String confirmedBy, @Nullable LocalDate confirmedOn,
        @Nullable BigDecimal formerScore, @Nullable Grade formerGrade, @Nullable DueProcess hearing,
        @Nullable String basis) {

    static Correction proposed(Change change, Verdict verdict, LocalDate on, Deadline confirmUntil,
            @Nullable DueProcess hearing) {
        return new Correction(change, verdict.result().score(), verdict.grade(), change.by(), on, confirmUntil, null,
                null, null, null, hearing, verdict.result().basis());
    }

    Correction hears(DueProcess next, Deadline until) {
        return new Correction(change, score, grade, proposedBy, proposedOn, until, confirmedBy, confirmedOn,
                formerScore, formerGrade, next, basis);
    }

    /** Of one that is heard, when nothing the agency could still do would stop it in its turn. */
    public boolean confirmable() {
        return hearing == null || hearing.stance() != null && !hearing.awaitsAnswer() && !hearing.awaitsDecision();
    }

    public Correction confirmed(String by, LocalDate on, Verdict former) {
        return new Correction(change, score, grade, proposedBy, proposedOn, confirmUntil, by, on,
                former.result().score(), former.grade(), hearing, basis);
    }
}
