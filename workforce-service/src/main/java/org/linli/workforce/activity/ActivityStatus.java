package org.linli.workforce.activity;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/** OPEN ⇄ FULL → OVER → CLOSED once every hour is confirmed, or the term has run; CANCELLED before it began. */
enum ActivityStatus implements Status<ActivityStatus, ActivityStatus.ActivityCommand> {

    OPEN, FULL, OVER, CLOSED, CANCELLED;

    enum ActivityCommand implements Command {

        JOIN("joinActivity"), LEAVE("leaveActivity"), CANCEL("cancelActivity"), CONFIRM("confirmVolunteerHours"),
        TICK("sweep");

        private final String operation;

        ActivityCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public Set<ActivityCommand> accepts() {
        return switch (this) {
            case OPEN, FULL ->
                Set.of(ActivityCommand.JOIN, ActivityCommand.LEAVE, ActivityCommand.CANCEL, ActivityCommand.TICK);
            case OVER -> Set.of(ActivityCommand.CONFIRM, ActivityCommand.TICK);
            case CLOSED, CANCELLED -> Set.of();
        };
    }

    @Override
    public boolean canBecome(ActivityStatus next) {
        return switch (this) {
            case OPEN -> next == FULL || next == OVER || next == CANCELLED;
            case FULL -> next == OPEN || next == OVER || next == CANCELLED;
            case OVER -> next == CLOSED;
            case CLOSED, CANCELLED -> false;
        };
    }
}
