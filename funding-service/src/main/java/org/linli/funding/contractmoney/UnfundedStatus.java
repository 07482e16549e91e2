package org.linli.funding.contractmoney;

import java.util.EnumSet;
import java.util.Set;
import org.linli.funding.contractmoney.UnfundedStatus.UnfundedCommand;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/**
 * A signed contract waits for its money until it has it, or two people say that there is none: WAITING → FUNDED or
 * REFUSED, which is the end of it unless something is said of the contract after all: QUESTIONED, until two people
 * answer that nothing is owed (REFUSED) or that its money is looked for again (WAITING).
 */
enum UnfundedStatus implements Status<UnfundedStatus, UnfundedCommand> {

    WAITING, FUNDED, REFUSED, QUESTIONED;

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
            case QUESTIONED -> EnumSet.of(UnfundedCommand.ANSWER);
            case FUNDED, REFUSED -> EnumSet.noneOf(UnfundedCommand.class);
        };
    }

    @Override
    public boolean canBecome(UnfundedStatus next) {
        return switch (this) {
            case WAITING -> next == FUNDED || next == REFUSED;
            case REFUSED -> next == QUESTIONED;
            case QUESTIONED -> next == REFUSED || next == WAITING;
            case FUNDED -> false;
        };
    }

    @Override
    public String kind() {
        return "UnfundedContract";
    }
}
