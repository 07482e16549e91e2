package org.linli.registry.area;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/** PROPOSED by one officer, IN_FORCE by another, from its day on; what nobody confirms in its term has LAPSED. */
enum TypingStatus implements Status<TypingStatus, TypingStatus.TypingCommand> {

    PROPOSED, IN_FORCE, REJECTED, LAPSED;

    enum TypingCommand implements Command {

        CONFIRM("confirmAreaType"), REJECT("rejectAreaType"), LAPSE("sweep");

        private final String operation;

        TypingCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public Set<TypingCommand> accepts() {
        return this == PROPOSED ? Set.of(TypingCommand.CONFIRM, TypingCommand.REJECT, TypingCommand.LAPSE) : Set.of();
    }

    @Override
    public boolean canBecome(TypingStatus next) {
        return this == PROPOSED && next != PROPOSED;
    }
}
