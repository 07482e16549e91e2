package org.linli.workforce.improvement;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/** SUBMITTED → TAKEN_UP | DECLINED by another person; WITHDRAWN by the official who proposed it. */
enum ImprovementStatus implements Status<ImprovementStatus, ImprovementStatus.ImprovementCommand> {

    SUBMITTED, TAKEN_UP, DECLINED, WITHDRAWN;

    enum ImprovementCommand implements Command {

        TAKE_UP("takeUpImprovement"), DECLINE("declineImprovement"), WITHDRAW("withdrawImprovement"), REMIND("sweep");

        private final String operation;

        ImprovementCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public Set<ImprovementCommand> accepts() {
        return this == SUBMITTED ? Set.of(ImprovementCommand.values()) : Set.of();
    }

    @Override
    public boolean canBecome(ImprovementStatus next) {
        return this == SUBMITTED && next != SUBMITTED;
    }
}
