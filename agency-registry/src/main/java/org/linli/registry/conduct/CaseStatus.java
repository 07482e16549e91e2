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

import java.util.Set;

/**
 * FINDING → NOTICED → RESPONDED | SILENT → HEARD? → PROPOSED → DECIDED → (APPEALED → UPHELD | OVERTURNED) → CLOSED, or
 * DISMISSED. Nobody is barred before they could answer.
 */
enum CaseStatus {

    FINDING, NOTICED, RESPONDED, SILENT, HEARD, PROPOSED, DECIDED, APPEALED, UPHELD, OVERTURNED, DISMISSED, CLOSED;

    Set<CaseCommand> accepts() {
        return switch (this) {
            case FINDING -> Set.of(NOTICE, DISMISS);
            case NOTICED -> Set.of(RESPOND, FALL_SILENT);
            case RESPONDED -> Set.of(HEAR, PROPOSE, DISMISS);
            case SILENT -> Set.of(RESPOND, HEAR, PROPOSE, DISMISS);
            case HEARD -> Set.of(PROPOSE, DISMISS);
            case PROPOSED -> Set.of(CONFIRM, DISMISS);
            case DECIDED -> Set.of(APPEAL, CLOSE);
            case APPEALED -> Set.of(DECIDE_APPEAL);
            case UPHELD, OVERTURNED, DISMISSED -> Set.of(CLOSE);
            case CLOSED -> Set.of();
        };
    }
}
