package org.linli.evaluation.assessor;

import java.util.Set;
import org.linli.platform.identity.Command;

/** ACTIVE ⇄ SUSPENDED → LEFT. */
enum AssessorStatus {

    ACTIVE, SUSPENDED, LEFT;

    enum AssessorCommand implements Command {

        DECLARE("declareTies"), CHANGE("changeAssessor"), SUSPEND("suspendAssessor"), RESUME("resumeAssessor"), LEAVE("dismissAssessor");

        private final String operation;

        AssessorCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    Set<AssessorCommand> accepts() {
        return switch (this) {
            case ACTIVE -> Set.of(AssessorCommand.DECLARE, AssessorCommand.CHANGE, AssessorCommand.SUSPEND, AssessorCommand.LEAVE);
            case SUSPENDED -> Set.of(AssessorCommand.DECLARE, AssessorCommand.CHANGE, AssessorCommand.RESUME, AssessorCommand.LEAVE);
            case LEFT -> Set.of();
        };
    }
}
