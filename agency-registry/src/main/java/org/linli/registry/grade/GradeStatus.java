package org.linli.registry.grade;

import static org.linli.registry.grade.GradeCommand.ADMIT;
import static org.linli.registry.grade.GradeCommand.APPOINT;
import static org.linli.registry.grade.GradeCommand.CONCLUDE;
import static org.linli.registry.grade.GradeCommand.CONFIRM_REVOCATION;
import static org.linli.registry.grade.GradeCommand.DECLARE;
import static org.linli.registry.grade.GradeCommand.DECLINE;
import static org.linli.registry.grade.GradeCommand.FALL_DUE;
import static org.linli.registry.grade.GradeCommand.OBJECT;
import static org.linli.registry.grade.GradeCommand.PROPOSE_REVOCATION;
import static org.linli.registry.grade.GradeCommand.PUBLICISE;
import static org.linli.registry.grade.GradeCommand.RECHECK;
import static org.linli.registry.grade.GradeCommand.REJECT_REVOCATION;
import static org.linli.registry.grade.GradeCommand.SCORE;
import static org.linli.registry.grade.GradeCommand.SUPERSEDE;
import static org.linli.registry.grade.GradeCommand.WITHDRAW;

import java.util.Set;
import org.linli.platform.aggregate.Status;

/**
 * APPLIED → ASSESSING → ASSESSED → PUBLICISED → UNOPPOSED, or OBJECTED → RECHECKED, → GRANTED or REFUSED. GRANTED lasts
 * until it is EXPIRED, SUPERSEDED by a later grade or REVOKED by two. FALL_DUE is the clock of whichever step it is.
 */
enum GradeStatus implements Status<GradeStatus, GradeCommand> {

    APPLIED, ASSESSING, ASSESSED, PUBLICISED, UNOPPOSED, OBJECTED, RECHECKED, GRANTED, REVOCATION_PROPOSED, REFUSED,
    DECLINED, WITHDRAWN, EXPIRED, SUPERSEDED, REVOKED;

    /** The rule of the term in which the register does the next step. */
    String term() {
        return switch (this) {
            case APPLIED -> "GRADE-ADMIT";
            case ASSESSING -> "GRADE-ASSESS";
            case ASSESSED -> "GRADE-PUBLICISE";
            case OBJECTED -> "O04-RECHECK";
            default -> "GRADE-CONCLUDE";
        };
    }

    @Override
    public Set<GradeCommand> accepts() {
        return switch (this) {
            case APPLIED -> Set.of(ADMIT, DECLINE, WITHDRAW, FALL_DUE);
            case ASSESSING -> Set.of(APPOINT, DECLARE, SCORE, WITHDRAW, FALL_DUE);
            case ASSESSED -> Set.of(PUBLICISE, FALL_DUE);
            case PUBLICISED -> Set.of(OBJECT, FALL_DUE);
            case OBJECTED -> Set.of(RECHECK, FALL_DUE);
            case UNOPPOSED, RECHECKED -> Set.of(CONCLUDE, FALL_DUE);
            case GRANTED -> Set.of(PROPOSE_REVOCATION, FALL_DUE, SUPERSEDE);
            case REVOCATION_PROPOSED -> Set.of(CONFIRM_REVOCATION, REJECT_REVOCATION, FALL_DUE);
            case REFUSED, DECLINED, WITHDRAWN, EXPIRED, SUPERSEDED, REVOKED -> Set.of();
        };
    }

    @Override
    public boolean canBecome(GradeStatus next) {
        return switch (this) {
            case APPLIED -> next == ASSESSING || next == DECLINED || next == WITHDRAWN;
            case ASSESSING -> next == ASSESSED || next == WITHDRAWN;
            case ASSESSED -> next == PUBLICISED;
            case PUBLICISED -> next == UNOPPOSED || next == OBJECTED;
            case OBJECTED -> next == RECHECKED;
            case UNOPPOSED, RECHECKED -> next == GRANTED || next == REFUSED;
            case GRANTED -> next == REVOCATION_PROPOSED || next == EXPIRED || next == SUPERSEDED;
            case REVOCATION_PROPOSED -> next == REVOKED || next == GRANTED || next == EXPIRED;
            case REFUSED, DECLINED, WITHDRAWN, EXPIRED, SUPERSEDED, REVOKED -> false;
        };
    }

    /** The grade counts: also while two decide on taking it away. */
    boolean isInForce() {
        return this == GRANTED || this == REVOCATION_PROPOSED;
    }

    /** On its way: another application of the same agency waits. */
    boolean isUnderWay() {
        return !accepts().isEmpty() && !isInForce();
    }
}
