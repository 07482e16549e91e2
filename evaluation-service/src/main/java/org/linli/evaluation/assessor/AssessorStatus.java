package org.linli.evaluation.assessor;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/** ACTIVE ⇄ SUSPENDED → LEFT. */
enum AssessorStatus implements Status<AssessorStatus, AssessorStatus.AssessorCommand> {

    ACTIVE, SUSPENDED, LEFT;

    enum AssessorCommand implements Command {

        DECLARE("declareTies"), CHANGE("changeAssessor"), SUSPEND("suspendAssessor"), RESUME("resumeAssessor"),
        LEAVE("dismissAssessor");

        private final String operation;

        AssessorCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public Set<AssessorCommand> accepts() {
        return switch (this) {
            case ACTIVE ->
                Set.of(AssessorCommand.DECLARE, AssessorCommand.CHANGE, AssessorCommand.SUSPEND, AssessorCommand.LEAVE);
            case SUSPENDED ->
                Set.of(AssessorCommand.DECLARE, AssessorCommand.CHANGE, AssessorCommand.RESUME, AssessorCommand.LEAVE);
            case LEFT -> Set.of();
        };
    }

    @Override
    public boolean canBecome(AssessorStatus next) {
        return switch (this) {
            case ACTIVE -> next == SUSPENDED || next == LEFT;
            case SUSPENDED -> next == ACTIVE || next == LEFT;
            case LEFT -> false;
        };
    }
}
