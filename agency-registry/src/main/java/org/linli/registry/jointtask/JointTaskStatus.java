package org.linli.registry.jointtask;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/** OPEN until its unit has REPORTED it; DONE once an officer agrees, or DROPPED with a reason. */
enum JointTaskStatus implements Status<JointTaskStatus, JointTaskStatus.JointTaskCommand> {

    OPEN, REPORTED, DONE, DROPPED;

    enum JointTaskCommand implements Command {

        REPORT("reportJointTask"), ACCEPT("acceptJointTask"), RETURN("returnJointTask"), DROP("dropJointTask"),
        REMIND("sweep");

        private final String operation;

        JointTaskCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public Set<JointTaskCommand> accepts() {
        return switch (this) {
            case OPEN -> Set.of(JointTaskCommand.REPORT, JointTaskCommand.DROP, JointTaskCommand.REMIND);
            case REPORTED -> Set.of(JointTaskCommand.ACCEPT, JointTaskCommand.RETURN, JointTaskCommand.DROP,
                    JointTaskCommand.REMIND);
            case DONE, DROPPED -> Set.of();
        };
    }

    @Override
    public boolean canBecome(JointTaskStatus next) {
        return switch (this) {
            case OPEN -> next == REPORTED || next == DROPPED;
            case REPORTED -> next == DONE || next == OPEN || next == DROPPED;
            case DONE, DROPPED -> false;
        };
    }
}
