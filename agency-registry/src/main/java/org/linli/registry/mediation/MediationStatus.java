package org.linli.registry.mediation;

import static org.linli.registry.mediation.MediationCommand.ADMIT;
import static org.linli.registry.mediation.MediationCommand.ALARM;
import static org.linli.registry.mediation.MediationCommand.ANSWER;
import static org.linli.registry.mediation.MediationCommand.FAIL;
import static org.linli.registry.mediation.MediationCommand.LAPSE;
import static org.linli.registry.mediation.MediationCommand.OBJECT;
import static org.linli.registry.mediation.MediationCommand.PROPOSE_SETTLEMENT;
import static org.linli.registry.mediation.MediationCommand.RECORD_MEETING;
import static org.linli.registry.mediation.MediationCommand.REFUSE_ADMISSION;
import static org.linli.registry.mediation.MediationCommand.REFUSE_SETTLEMENT;
import static org.linli.registry.mediation.MediationCommand.SIGN;
import static org.linli.registry.mediation.MediationCommand.STEP_DOWN;
import static org.linli.registry.mediation.MediationCommand.TAKE;
import static org.linli.registry.mediation.MediationCommand.WITHDRAW;

import java.util.Set;
import org.linli.platform.aggregate.Status;

/** FILED → ADMITTED → TAKEN → SETTLEMENT_PROPOSED → SETTLED, or one of the ends without a settlement. */
enum MediationStatus implements Status<MediationStatus, MediationCommand> {

    FILED, ADMITTED, TAKEN, SETTLEMENT_PROPOSED, SETTLED, NOT_SETTLED, NOT_ADMITTED, WITHDRAWN;

    @Override
    public Set<MediationCommand> accepts() {
        return switch (this) {
            case FILED -> Set.of(ADMIT, REFUSE_ADMISSION, WITHDRAW, ALARM);
            case ADMITTED -> Set.of(ANSWER, TAKE, WITHDRAW, ALARM);
            case TAKEN -> Set.of(ANSWER, OBJECT, STEP_DOWN, RECORD_MEETING, PROPOSE_SETTLEMENT, FAIL, WITHDRAW, LAPSE);
            case SETTLEMENT_PROPOSED -> Set.of(SIGN, REFUSE_SETTLEMENT, LAPSE);
            case SETTLED, NOT_SETTLED, NOT_ADMITTED, WITHDRAWN -> Set.of();
        };
    }

    @Override
    public boolean canBecome(MediationStatus next) {
        return switch (this) {
            case FILED -> next == ADMITTED || next == NOT_ADMITTED || next == WITHDRAWN;
            case ADMITTED -> next == TAKEN || next == WITHDRAWN;
            case TAKEN -> next == ADMITTED || next == SETTLEMENT_PROPOSED || next == NOT_SETTLED || next == WITHDRAWN;
            case SETTLEMENT_PROPOSED -> next == SETTLED || next == TAKEN || next == NOT_SETTLED;
            case SETTLED, NOT_SETTLED, NOT_ADMITTED, WITHDRAWN -> false;
        };
    }
}
