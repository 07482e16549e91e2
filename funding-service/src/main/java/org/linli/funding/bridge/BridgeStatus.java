package org.linli.funding.bridge;

import java.util.Set;
import org.linli.platform.identity.Command;

/** OFFERED → REQUESTED → GRANTED → REPAYING → REPAID; LAPSED when the payment came before anybody asked. */
enum BridgeStatus {

    OFFERED, REQUESTED, GRANTED, REPAYING, REPAID, LAPSED;

    enum BridgeCommand implements Command {

        REQUEST("requestBridge"), GRANT("grantBridge"), REPAY("-"), LAPSE("-");

        private final String operation;

        BridgeCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    Set<BridgeCommand> accepts() {
        return switch (this) {
            case OFFERED -> Set.of(BridgeCommand.REQUEST, BridgeCommand.LAPSE);
            case REQUESTED -> Set.of(BridgeCommand.GRANT, BridgeCommand.LAPSE);
            case GRANTED, REPAYING -> Set.of(BridgeCommand.REPAY);
            case REPAID, LAPSED -> Set.of();
        };
    }

    boolean canBecome(BridgeStatus next) {
        return switch (this) {
            case OFFERED -> next == REQUESTED || next == LAPSED;
            case REQUESTED -> next == GRANTED || next == LAPSED;
            case GRANTED, REPAYING -> next == REPAYING || next == REPAID;
            case REPAID, LAPSED -> false;
        };
    }
}
