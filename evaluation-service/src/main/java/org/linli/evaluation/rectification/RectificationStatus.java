package org.linli.evaluation.rectification;

import java.util.Set;
import org.linli.platform.identity.Command;

/** ORDERED → PLANNED → DONE → VERIFIED | FAILED; late at any step: OVERDUE, from which it goes on. */
enum RectificationStatus {

    ORDERED, PLANNED, DONE, OVERDUE, VERIFIED, FAILED;

    enum RectificationCommand implements Command {

        PLAN("planRectification"), REPORT("reportRectificationDone"), VERIFY("verifyRectification"), FALL_OVERDUE("-");

        private final String operation;

        RectificationCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    Set<RectificationCommand> accepts() {
        return switch (this) {
            case ORDERED -> Set.of(RectificationCommand.PLAN, RectificationCommand.FALL_OVERDUE);
            case PLANNED -> Set.of(RectificationCommand.REPORT, RectificationCommand.FALL_OVERDUE);
            case OVERDUE -> Set.of(RectificationCommand.PLAN, RectificationCommand.REPORT);
            case DONE -> Set.of(RectificationCommand.VERIFY);
            case VERIFIED, FAILED -> Set.of();
        };
    }
}
