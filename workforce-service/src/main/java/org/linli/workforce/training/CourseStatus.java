package org.linli.workforce.training;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/** PLANNED → OPEN ⇄ FULL → HELD → CLOSED; CANCELLED by a trainer, or by the clock when nobody opened or closed it. */
enum CourseStatus implements Status<CourseStatus, CourseStatus.CourseCommand> {

    PLANNED, OPEN, FULL, HELD, CLOSED, CANCELLED;

    enum CourseCommand implements Command {

        OPEN("openCourse"), ENROL("enrolCourse"), LEAVE("leaveCourse"), SIGN("signAttendance"), CLOSE("closeCourse"),
        CANCEL("cancelCourse"), TICK("sweep");

        private final String operation;

        CourseCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public Set<CourseCommand> accepts() {
        return switch (this) {
            case PLANNED -> Set.of(CourseCommand.OPEN, CourseCommand.CANCEL, CourseCommand.TICK);
            case OPEN, FULL ->
                Set.of(CourseCommand.ENROL, CourseCommand.LEAVE, CourseCommand.CANCEL, CourseCommand.TICK);
            case HELD -> Set.of(CourseCommand.SIGN, CourseCommand.CLOSE, CourseCommand.TICK);
            case CLOSED, CANCELLED -> Set.of();
        };
    }

    @Override
    public boolean canBecome(CourseStatus next) {
        return switch (this) {
            case PLANNED -> next == OPEN || next == CANCELLED;
            case OPEN -> next == FULL || next == HELD || next == CANCELLED;
            case FULL -> next == OPEN || next == HELD || next == CANCELLED;
            case HELD -> next == CLOSED || next == CANCELLED;
            case CLOSED, CANCELLED -> false;
        };
    }
}
