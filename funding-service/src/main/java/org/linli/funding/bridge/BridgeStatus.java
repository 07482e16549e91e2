package org.linli.funding.bridge;

import java.util.EnumSet;
import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/**
 * OFFERED → REQUESTED → GRANTED → REPAYING → REPAID or WRITTEN_OFF; LAPSED when nobody took it up in time, RETURNED
 * when the bank refused it or sent it back. A repayment that the bank turns back leads back to GRANTED or REPAYING.
 */
enum BridgeStatus implements Status<BridgeStatus, BridgeStatus.BridgeCommand> {

    OFFERED, REQUESTED, GRANTED, REPAYING, REPAID, WRITTEN_OFF, LAPSED, RETURNED;

    enum BridgeCommand implements Command {

        REQUEST("requestBridge"), GRANT("grantBridge"), REPAY("-"), REPAY_OWN("repayBridge"), UNDO("-"), LAPSE("-"),
        PAY_OUT("-"), ENQUIRE("-"), BOUNCE("-"), PROPOSE_WRITE_OFF("proposeWriteOff"), WRITE_OFF("confirmWriteOff");

        private final String operation;

        BridgeCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public Set<BridgeCommand> accepts() {
        return switch (this) {
            case OFFERED -> EnumSet.of(BridgeCommand.REQUEST, BridgeCommand.LAPSE);
            case REQUESTED -> EnumSet.of(BridgeCommand.GRANT, BridgeCommand.LAPSE);
            case GRANTED -> EnumSet.of(BridgeCommand.REPAY, BridgeCommand.REPAY_OWN, BridgeCommand.PROPOSE_WRITE_OFF,
                    BridgeCommand.WRITE_OFF, BridgeCommand.PAY_OUT, BridgeCommand.ENQUIRE, BridgeCommand.BOUNCE);
            case REPAYING -> EnumSet.of(BridgeCommand.REPAY, BridgeCommand.REPAY_OWN, BridgeCommand.UNDO,
                    BridgeCommand.PROPOSE_WRITE_OFF, BridgeCommand.WRITE_OFF, BridgeCommand.PAY_OUT,
                    BridgeCommand.ENQUIRE, BridgeCommand.BOUNCE);
            case REPAID ->
                EnumSet.of(BridgeCommand.UNDO, BridgeCommand.PAY_OUT, BridgeCommand.ENQUIRE, BridgeCommand.BOUNCE);
            case WRITTEN_OFF -> EnumSet.of(BridgeCommand.UNDO);
            case LAPSED, RETURNED -> EnumSet.noneOf(BridgeCommand.class);
        };
    }

    @Override
    public boolean canBecome(BridgeStatus next) {
        return switch (this) {
            case OFFERED -> next == REQUESTED || next == LAPSED;
            case REQUESTED -> next == GRANTED || next == LAPSED;
            case GRANTED -> next == REPAYING || next == REPAID || next == WRITTEN_OFF || next == RETURNED;
            case REPAYING ->
                next == REPAYING || next == REPAID || next == GRANTED || next == WRITTEN_OFF || next == RETURNED;
            case REPAID -> next == GRANTED || next == REPAYING || next == RETURNED;
            case WRITTEN_OFF -> next == GRANTED || next == REPAYING;
            case LAPSED, RETURNED -> false;
        };
    }

    /** An advance is out, or may come to be. */
    boolean isLive() {
        return this == OFFERED || this == REQUESTED || this == GRANTED || this == REPAYING;
    }
}
