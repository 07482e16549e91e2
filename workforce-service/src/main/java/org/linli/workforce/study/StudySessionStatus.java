package org.linli.workforce.study;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/** PLANNED → HELD on its day → CLOSED; CANCELLED by the trainer, or by the clock when nobody closed it. */
enum StudySessionStatus implements Status<StudySessionStatus, StudySessionStatus.StudyCommand> {

    PLANNED, HELD, CLOSED, CANCELLED;

    enum StudyCommand implements Command {

        SIGN("signStudy"), CLOSE("closeStudySession"), CANCEL("cancelStudySession"), TICK("sweep");

        private final String operation;

        StudyCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public Set<StudyCommand> accepts() {
        return switch (this) {
            case PLANNED -> Set.of(StudyCommand.CANCEL, StudyCommand.TICK);
            case HELD -> Set.of(StudyCommand.values());
            case CLOSED, CANCELLED -> Set.of();
        };
    }

    @Override
    public boolean canBecome(StudySessionStatus next) {
        return switch (this) {
            case PLANNED -> next == HELD || next == CANCELLED;
            case HELD -> next == CLOSED || next == CANCELLED;
            case CLOSED, CANCELLED -> false;
        };
    }
}
