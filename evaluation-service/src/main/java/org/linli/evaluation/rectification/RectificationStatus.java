package org.linli.evaluation.rectification;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/**
 * ORDERED → PLANNED → DONE → VERIFIED | FAILED; what failed gets one more term and goes on; late at any step: OVERDUE,
 * from which it goes on until it is CLOSED, not put right; WITHDRAWN with its result, or when a later result of the
 * contract is good.
 */
enum RectificationStatus implements Status<RectificationStatus, RectificationStatus.RectificationCommand> {

    ORDERED, PLANNED, DONE, OVERDUE, VERIFIED, FAILED, WITHDRAWN, CLOSED;

    enum RectificationCommand implements Command {

        PLAN("planRectification"), REPORT("reportRectificationDone"), VERIFY("verifyRectification"),
        CONFIRM_FAILURE("confirmRectificationFailure"), REJECT_FAILURE("rejectRectificationFailure"),
        EXTEND("extendRectification"), RE_EVALUATE("orderReEvaluation"), FALL_OVERDUE("-"), CLOSE("-"), WITHDRAW("-");

        private final String operation;

        RectificationCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public Set<RectificationCommand> accepts() {
        return switch (this) {
            case ORDERED -> Set.of(RectificationCommand.PLAN, RectificationCommand.EXTEND,
                    RectificationCommand.FALL_OVERDUE, RectificationCommand.WITHDRAW);
            case PLANNED -> Set.of(RectificationCommand.REPORT, RectificationCommand.EXTEND,
                    RectificationCommand.FALL_OVERDUE, RectificationCommand.WITHDRAW);
            case OVERDUE -> Set.of(RectificationCommand.PLAN, RectificationCommand.REPORT, RectificationCommand.CLOSE,
                    RectificationCommand.WITHDRAW);
            case DONE -> Set.of(RectificationCommand.VERIFY, RectificationCommand.CONFIRM_FAILURE,
                    RectificationCommand.REJECT_FAILURE, RectificationCommand.WITHDRAW);
            case FAILED -> Set.of(RectificationCommand.PLAN, RectificationCommand.REPORT,
                    RectificationCommand.FALL_OVERDUE, RectificationCommand.WITHDRAW);
            case VERIFIED -> Set.of(RectificationCommand.RE_EVALUATE);
            case CLOSED -> Set.of(RectificationCommand.WITHDRAW);
            case WITHDRAWN -> Set.of();
        };
    }

    @Override
    public boolean canBecome(RectificationStatus next) {
        return switch (this) {
            case ORDERED -> next == PLANNED || next == OVERDUE || next == WITHDRAWN;
            case PLANNED -> next == DONE || next == OVERDUE || next == WITHDRAWN;
            case OVERDUE -> next == PLANNED || next == DONE || next == CLOSED || next == WITHDRAWN;
            case CLOSED -> next == WITHDRAWN;
            case DONE -> next == VERIFIED || next == FAILED || next == WITHDRAWN;
            case FAILED -> next == PLANNED || next == DONE || next == OVERDUE || next == WITHDRAWN;
            case VERIFIED, WITHDRAWN -> false;
        };
    }
}
