package org.linli.evaluation.complaint;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/** FILED → ANSWERED | WITHDRAWN. */
enum ComplaintStatus implements Status<ComplaintStatus, ComplaintStatus.ComplaintCommand> {

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

    @Override
    public Set<ComplaintCommand> accepts() {
        return this == FILED ? Set.of(ComplaintCommand.values()) : Set.of();
    }

    @Override
    public boolean canBecome(ComplaintStatus next) {
        return this == FILED && next != FILED;
    }
}
