package org.linli.registry.conduct;

import static org.linli.registry.conduct.CaseCommand.APPEAL;
import static org.linli.registry.conduct.CaseCommand.CLOSE;
import static org.linli.registry.conduct.CaseCommand.CONFIRM;
import static org.linli.registry.conduct.CaseCommand.DECIDE_APPEAL;
import static org.linli.registry.conduct.CaseCommand.DISMISS;
import static org.linli.registry.conduct.CaseCommand.FALL_SILENT;
import static org.linli.registry.conduct.CaseCommand.HEAR;
import static org.linli.registry.conduct.CaseCommand.NOTICE;
import static org.linli.registry.conduct.CaseCommand.PROPOSE;
import static org.linli.registry.conduct.CaseCommand.RESPOND;
import static org.linli.registry.conduct.CaseCommand.WITHDRAW;

import java.util.Set;
import org.linli.platform.aggregate.Status;

/**
 * FINDING → NOTICED → RESPONDED | SILENT → HEARD? → PROPOSED → DECIDED → (APPEALED → UPHELD | OVERTURNED) → CLOSED, or
 * DISMISSED. Nobody is barred before they could answer. WITHDRAW: what the case began with was corrected.
 */
enum CaseStatus implements Status<CaseStatus, CaseCommand> {

    FINDING, NOTICED, RESPONDED, SILENT, HEARD, PROPOSED, DECIDED, APPEALED, UPHELD, OVERTURNED, DISMISSED, CLOSED;

    @Override
    public Set<CaseCommand> accepts() {
        return switch (this) {
            case FINDING -> Set.of(NOTICE, DISMISS, WITHDRAW);
            case NOTICED -> Set.of(RESPOND, FALL_SILENT, WITHDRAW);
            case RESPONDED -> Set.of(HEAR, PROPOSE, DISMISS, WITHDRAW);
            case SILENT -> Set.of(RESPOND, HEAR, PROPOSE, DISMISS, WITHDRAW);
            case HEARD -> Set.of(PROPOSE, DISMISS, WITHDRAW);
            case PROPOSED -> Set.of(CONFIRM, DISMISS, WITHDRAW);
            case DECIDED -> Set.of(APPEAL, CLOSE, WITHDRAW);
            case APPEALED -> Set.of(DECIDE_APPEAL, WITHDRAW);
            case UPHELD, OVERTURNED, DISMISSED -> Set.of(CLOSE);
            case CLOSED -> Set.of();
        };
    }

    @Override
    public boolean canBecome(CaseStatus next) {
        return switch (this) {
            case FINDING -> next == NOTICED || next == DISMISSED;
            case NOTICED -> next == RESPONDED || next == SILENT || next == DISMISSED;
            case SILENT -> next == RESPONDED || next == HEARD || next == PROPOSED || next == DISMISSED;
            case RESPONDED -> next == HEARD || next == PROPOSED || next == DISMISSED;
            case HEARD -> next == PROPOSED || next == DISMISSED;
            case PROPOSED -> next == DECIDED || next == DISMISSED;
            case DECIDED -> next == APPEALED || next == CLOSED;
            case APPEALED -> next == UPHELD || next == OVERTURNED;
            case UPHELD, OVERTURNED, DISMISSED -> next == CLOSED;
            case CLOSED -> false;
        };
    }
}
