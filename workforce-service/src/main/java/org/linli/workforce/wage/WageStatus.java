package org.linli.workforce.wage;

import java.util.Set;
import org.linli.platform.identity.Command;

/** OPEN → CONFIRMED, or OPEN → MISSED → SETTLED when the wages are confirmed after all. */
enum WageStatus {

    OPEN, CONFIRMED, MISSED, SETTLED;

    enum WageCommand implements Command {

        CONFIRM("confirmWages"), FALL_DUE("sweep");

        private final String operation;

        WageCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    Set<WageCommand> accepts() {
        return switch (this) {
            case OPEN -> Set.of(WageCommand.CONFIRM, WageCommand.FALL_DUE);
            case MISSED -> Set.of(WageCommand.CONFIRM);
            case CONFIRMED, SETTLED -> Set.of();
        };
    }
}
