package org.linli.evaluation.complaint;

import java.util.Set;
import org.linli.platform.identity.Command;

/** FILED → ANSWERED | WITHDRAWN. */
enum ComplaintStatus {

    FILED, ANSWERED, WITHDRAWN;

    enum ComplaintCommand implements Command {

        STATE("stateOnComplaint"), ANSWER("answerComplaint"), WITHDRAW("withdrawComplaint"), FALL_OVERDUE("-");

        private final String operation;

        ComplaintCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    Set<ComplaintCommand> accepts() {
        return this == FILED ? Set.of(ComplaintCommand.values()) : Set.of();
    }
}
