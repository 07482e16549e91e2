package org.linli.registry.conduct;

import static org.linli.registry.conduct.CaseCommand.APPEAL;
import static org.linli.registry.conduct.CaseCommand.CLOSE;
import static org.linli.registry.conduct.CaseCommand.CONFIRM;
import static org.linli.registry.conduct.CaseCommand.CONFIRM_APPEAL;
import static org.linli.registry.conduct.CaseCommand.CONFIRM_DISMISSAL;
import static org.linli.registry.conduct.CaseCommand.DECIDE_APPEAL;
import static org.linli.registry.conduct.CaseCommand.DISMISS;
import static org.linli.registry.conduct.CaseCommand.FALL;
import static org.linli.registry.conduct.CaseCommand.FALL_SILENT;
import static org.linli.registry.conduct.CaseCommand.HEAR;
import static org.linli.registry.conduct.CaseCommand.LAPSE_STEP;
import static org.linli.registry.conduct.CaseCommand.NOTICE;
import static org.linli.registry.conduct.CaseCommand.PROPOSE;
import static org.linli.registry.conduct.CaseCommand.REJECT_APPEAL;
import static org.linli.registry.conduct.CaseCommand.REJECT_DECISION;
import static org.linli.registry.conduct.CaseCommand.REJECT_DISMISSAL;
import static org.linli.registry.conduct.CaseCommand.RESPOND;
import static org.linli.registry.conduct.CaseCommand.WITHDRAW;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.platform.aggregate.Status;

/**
 * FINDING → NOTICED → RESPONDED | SILENT → HEARD? → PROPOSED → DECIDED → (APPEALED → APPEAL_PROPOSED → UPHELD |
 * OVERTURNED) → CLOSED, or DISMISSAL_PROPOSED → DISMISSED. Nobody is barred before they could answer, and nothing is
 * decided by one person alone. WITHDRAW: what the case began with was corrected; a decision that stands, also one that
 * was upheld or closed, is then before the panel again, and FALLs when it lets its term pass. A step that nobody
 * confirms in its time falls.
 */
enum CaseStatus implements Status<CaseStatus, CaseCommand> {

    FINDING, NOTICED, RESPONDED, SILENT, HEARD, PROPOSED, DISMISSAL_PROPOSED, DECIDED, APPEALED, APPEAL_PROPOSED,
    UPHELD, OVERTURNED, DISMISSED, CLOSED;

    @Override
    public Set<CaseCommand> accepts() {
        return switch (this) {
            case FINDING -> Set.of(NOTICE, DISMISS, WITHDRAW);
            case NOTICED -> Set.of(RESPOND, FALL_SILENT, WITHDRAW);
            case RESPONDED -> Set.of(HEAR, PROPOSE, DISMISS, WITHDRAW);
            case SILENT -> Set.of(RESPOND, HEAR, PROPOSE, DISMISS, WITHDRAW);
            case HEARD -> Set.of(PROPOSE, DISMISS, WITHDRAW);
            case PROPOSED -> Set.of(CONFIRM, REJECT_DECISION, LAPSE_STEP, DISMISS, WITHDRAW);
            case DISMISSAL_PROPOSED -> Set.of(CONFIRM_DISMISSAL, REJECT_DISMISSAL, LAPSE_STEP, WITHDRAW);
            case DECIDED -> Set.of(APPEAL, CLOSE, WITHDRAW);
            case APPEALED -> Set.of(DECIDE_APPEAL, WITHDRAW);
            case APPEAL_PROPOSED -> Set.of(CONFIRM_APPEAL, REJECT_APPEAL, LAPSE_STEP, WITHDRAW);
            case UPHELD -> Set.of(CLOSE, WITHDRAW);
            case OVERTURNED, DISMISSED -> Set.of(CLOSE);
            case CLOSED -> Set.of(WITHDRAW);
        };
    }

    /** @param baseless a decision stands whose ground is gone: it falls when the panel lets its term pass */
    Set<CaseCommand> accepts(boolean baseless) {
        return baseless ? Stream.concat(accepts().stream(), Stream.of(FALL)).collect(Collectors.toSet()) : accepts();
    }

    /** A decision that the panel may still look at. */
    boolean isBeforePanel() {
        return this == DECIDED || this == APPEALED;
    }

    /** Without a decision that stands. */
    boolean isGivenUp() {
        return this == DISMISSED || this == OVERTURNED;
    }

    @Override
    public boolean canBecome(CaseStatus next) {
        return switch (this) {
            case FINDING -> next == NOTICED || isGivenUp(next);
            case NOTICED -> next == RESPONDED || next == SILENT || next == DISMISSED;
            case SILENT -> next == RESPONDED || next == HEARD || next == PROPOSED || isGivenUp(next);
            case RESPONDED -> next == HEARD || next == PROPOSED || isGivenUp(next);
            case HEARD -> next == PROPOSED || isGivenUp(next);
            case PROPOSED -> next == DECIDED || isGivenUp(next) || next.accepts().contains(PROPOSE);
            case DISMISSAL_PROPOSED -> next == DISMISSED || next.accepts().contains(DISMISS);
            case DECIDED -> next == APPEALED || next == OVERTURNED || next == CLOSED;
            case APPEALED -> next == APPEAL_PROPOSED || next == OVERTURNED;
            case APPEAL_PROPOSED -> next == UPHELD || next == OVERTURNED || next == APPEALED;
            case UPHELD -> next == CLOSED || next == APPEALED;
            case OVERTURNED, DISMISSED -> next == CLOSED;
            case CLOSED -> next == APPEALED;
        };
    }

    private static boolean isGivenUp(CaseStatus next) {
        return next == DISMISSAL_PROPOSED || next == DISMISSED;
    }
}
