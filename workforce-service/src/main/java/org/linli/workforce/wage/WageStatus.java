package org.linli.workforce.wage;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/**
 * OPEN → CONFIRMED, or OPEN → MISSED → SETTLED when the wages are confirmed after all; MISSED again where it turns out
 * that somebody was not paid.
 */
enum WageStatus implements Status<WageStatus, WageStatus.WageCommand> {

    OPEN, CONFIRMED, MISSED, SETTLED;

    enum WageCommand implements Command {

        CONFIRM("confirmWages"), AMEND("sweep"), FALL_DUE("sweep");

        private final String operation;

        WageCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public Set<WageCommand> accepts() {
        return switch (this) {
            case OPEN -> Set.of(WageCommand.CONFIRM, WageCommand.AMEND, WageCommand.FALL_DUE);
            case MISSED -> Set.of(WageCommand.CONFIRM, WageCommand.AMEND);
            case CONFIRMED, SETTLED -> Set.of(WageCommand.AMEND);
        };
    }

    @Override
    public boolean canBecome(WageStatus next) {
        return switch (this) {
            case OPEN -> next == CONFIRMED || next == MISSED;
            case MISSED -> next == SETTLED;
            case CONFIRMED, SETTLED -> next == MISSED;
        };
    }

    /** Nobody's wages are waited for. */
    boolean isComplete() {
        return this == CONFIRMED || this == SETTLED;
    }

    @Override
    public String kind() {
        return "WageMonth";
    }
}
