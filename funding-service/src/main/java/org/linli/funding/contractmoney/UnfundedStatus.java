package org.linli.funding.contractmoney;

import java.util.EnumSet;
import java.util.Set;
import org.linli.funding.contractmoney.UnfundedStatus.UnfundedCommand;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/**
 * A signed contract waits for its money until it has it, or two people say that there is none: WAITING → FUNDED or
 * REFUSED.
 */
enum UnfundedStatus implements Status<UnfundedStatus, UnfundedCommand> {

    WAITING, FUNDED, REFUSED;

    enum UnfundedCommand implements Command {

        /** The clock asks it, no person does. */
        FUND("-"), RAISE("raiseReservation"), REFUSE("refuseFunding");

        private final String operation;

        UnfundedCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public Set<UnfundedCommand> accepts() {
        return this == WAITING ? EnumSet.allOf(UnfundedCommand.class) : EnumSet.noneOf(UnfundedCommand.class);
    }

    @Override
    public boolean canBecome(UnfundedStatus next) {
        return this == WAITING && next != WAITING;
    }

    @Override
    public String kind() {
        return "UnfundedContract";
    }
}
