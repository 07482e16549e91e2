package org.linli.evaluation.violation;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/** SUSPECTED → ESTABLISHED, or REPORTED to the registry when serious, or DISMISSED. */
enum ViolationStatus implements Status<ViolationStatus, ViolationStatus.ViolationCommand> {

    SUSPECTED, ESTABLISHED, REPORTED, DISMISSED;

    enum ViolationCommand implements Command {

        ESTABLISH("establishViolation"), DISMISS("dismissViolation");

        private final String operation;

        ViolationCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public Set<ViolationCommand> accepts() {
        return switch (this) {
            case SUSPECTED -> Set.of(ViolationCommand.ESTABLISH, ViolationCommand.DISMISS);
            case ESTABLISHED, REPORTED, DISMISSED -> Set.of();
        };
    }

    @Override
    public boolean canBecome(ViolationStatus next) {
        return this == SUSPECTED && next != SUSPECTED;
    }
}
