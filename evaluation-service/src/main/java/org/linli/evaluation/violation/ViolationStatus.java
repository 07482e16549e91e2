package org.linli.evaluation.violation;

import java.util.Set;
import org.linli.platform.identity.Command;

/** SUSPECTED → ESTABLISHED, or REPORTED to the registry when serious, or DISMISSED. */
enum ViolationStatus {

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

    Set<ViolationCommand> accepts() {
        return switch (this) {
            case SUSPECTED -> Set.of(ViolationCommand.ESTABLISH, ViolationCommand.DISMISS);
            case ESTABLISHED, REPORTED, DISMISSED -> Set.of();
        };
    }
}
