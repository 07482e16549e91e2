package org.linli.workforce.wage.slip;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/**
 * STATED by the agency → ACKNOWLEDGED by the worker, who may contest either. CONTESTED is answered by the agency,
 * PROPOSED (a correction of the agency's own) by the worker; what neither settles is ESCALATED to the association. What
 * ended as nothing paid is STATED anew once it is paid.
 */
enum SlipStatus implements Status<SlipStatus, SlipStatus.SlipCommand> {

    STATED, ACKNOWLEDGED, CONTESTED, PROPOSED, ESCALATED, DECIDED;

    enum SlipCommand implements Command {

        ACKNOWLEDGE("acknowledgeWage"), CONTEST("contestWage"), ACCEPT("acceptWageContest"), INSIST("insistOnWage"),
        PROPOSE("proposeWageCorrection"), DECIDE("decideWage"), RESTATE("sweep"), TICK("sweep");

        private final String operation;

        SlipCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public Set<SlipCommand> accepts() {
        return switch (this) {
            case STATED -> Set.of(SlipCommand.ACKNOWLEDGE, SlipCommand.CONTEST, SlipCommand.PROPOSE);
            case ACKNOWLEDGED -> Set.of(SlipCommand.CONTEST, SlipCommand.PROPOSE, SlipCommand.RESTATE);
            case CONTESTED -> Set.of(SlipCommand.ACCEPT, SlipCommand.INSIST, SlipCommand.TICK);
            case PROPOSED -> Set.of(SlipCommand.ACKNOWLEDGE, SlipCommand.CONTEST, SlipCommand.TICK);
            case ESCALATED -> Set.of(SlipCommand.DECIDE, SlipCommand.TICK);
            case DECIDED -> Set.of(SlipCommand.RESTATE);
        };
    }

    @Override
    public boolean canBecome(SlipStatus next) {
        return switch (this) {
            case STATED -> next == ACKNOWLEDGED || next == CONTESTED || next == PROPOSED;
            case ACKNOWLEDGED -> next == CONTESTED || next == PROPOSED || next == STATED;
            case CONTESTED -> next == ACKNOWLEDGED || next == ESCALATED;
            case PROPOSED -> next == ACKNOWLEDGED || next == CONTESTED || next == ESCALATED;
            case ESCALATED -> next == DECIDED;
            case DECIDED -> next == STATED;
        };
    }

    @Override
    public String kind() {
        return "WageSlip";
    }
}
