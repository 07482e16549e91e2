package org.linli.funding.contractmoney;

import java.util.EnumSet;
import java.util.Set;
import org.linli.funding.contractmoney.UnfundedStatus.UnfundedCommand;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/**
 * A signed contract waits for its money until it has it, or two people say that there is none: WAITING → FUNDED or
 * REFUSED. Two people may look for it again: REFUSED → WAITING.
 */
enum UnfundedStatus implements Status<UnfundedStatus, UnfundedCommand> {

    WAITING, FUNDED, REFUSED;

    enum UnfundedCommand implements Command {

        /** The clock asks it, no person does. */
        FUND("-"), RAISE("raiseReservation"), REFUSE("refuseFunding"), ANSWER("answerRefusedContract");

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
        return switch (this) {
            case WAITING -> EnumSet.of(UnfundedCommand.FUND, UnfundedCommand.RAISE, UnfundedCommand.REFUSE);
            case REFUSED -> EnumSet.of(UnfundedCommand.ANSWER);
            case FUNDED -> EnumSet.noneOf(UnfundedCommand.class);
        };
    }

    @Override
    public boolean canBecome(UnfundedStatus next) {
        return this == WAITING ? next != WAITING : this == REFUSED && next == WAITING;
    }

    @Override
    public String kind() {
        return "UnfundedContract";
    }
}
