package org.linli.funding.receivable;

import java.util.EnumSet;
import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/** REQUESTED → CONFIRMED → ASSIGNED → PAID. A payment that comes back leads back to where it was. */
enum ReceivableStatus implements Status<ReceivableStatus, ReceivableStatus.ReceivableCommand> {

    REQUESTED, CONFIRMED, ASSIGNED, PAID, REFUSED, WITHDRAWN;

    enum ReceivableCommand implements Command {

        CONFIRM("confirmReceivable"), REFUSE("refuseReceivable"), WITHDRAW("withdrawReceivable"),
        PROPOSE_ASSIGNMENT("proposeAssignment"), ASSIGN("confirmAssignment"), SETTLE("-"), UNDO("-");

        private final String operation;

        ReceivableCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public Set<ReceivableCommand> accepts() {
        return switch (this) {
            case REQUESTED ->
                EnumSet.of(ReceivableCommand.CONFIRM, ReceivableCommand.REFUSE, ReceivableCommand.WITHDRAW);
            case CONFIRMED -> EnumSet.of(ReceivableCommand.WITHDRAW, ReceivableCommand.PROPOSE_ASSIGNMENT,
                    ReceivableCommand.ASSIGN, ReceivableCommand.SETTLE, ReceivableCommand.UNDO);
            case ASSIGNED -> EnumSet.of(ReceivableCommand.SETTLE, ReceivableCommand.UNDO);
            case PAID -> EnumSet.of(ReceivableCommand.UNDO);
            case REFUSED, WITHDRAWN -> EnumSet.noneOf(ReceivableCommand.class);
        };
    }

    @Override
    public boolean canBecome(ReceivableStatus next) {
        return switch (this) {
            case REQUESTED -> next == CONFIRMED || next == REFUSED || next == WITHDRAWN;
            case CONFIRMED -> next == ASSIGNED || next == PAID || next == WITHDRAWN;
            case ASSIGNED -> next == PAID;
            case PAID -> next == CONFIRMED || next == ASSIGNED;
            case REFUSED, WITHDRAWN -> false;
        };
    }
}
