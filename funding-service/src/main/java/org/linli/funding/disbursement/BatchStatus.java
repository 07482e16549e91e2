package org.linli.funding.disbursement;

import java.util.List;
import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/**
 * DRAFT → CHECKED → SENT → SETTLED | RETURNED | UNKNOWN → (enquiry) SETTLED | RETURNED. A change voids the check; what
 * was not sent yet may be sent back to its makers (SENT_BACK → changed) or cancelled. What the bank paid after it had
 * come back is with the bank again (RETURNED → SENT).
 */
public enum BatchStatus implements Status<BatchStatus, BatchStatus.BatchCommand> {

    DRAFT, SENT_BACK, CHECKED, CANCELLED, SENT, UNKNOWN, SETTLED, RETURNED;

    /** A payable stands in one of these at most once: its money is on its way, or is about to be. */
    static final List<BatchStatus> LIVE = List.of(DRAFT, SENT_BACK, CHECKED, SENT, UNKNOWN);

    enum BatchCommand implements Command {

        CHANGE("changeBatch"), CHECK("checkBatch"), SEND_BACK("sendBackBatch"), CANCEL("cancelBatch"),
        SEND("sendBatch"), RECORD("recordResults"), TAKE_BACK("-"), PAY_AFTER_ALL("-");

        private final String operation;

        BatchCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public boolean canBecome(BatchStatus next) {
        return switch (this) {
            case DRAFT -> next == DRAFT || next == CHECKED || next == SENT_BACK || next == CANCELLED;
            case SENT_BACK -> next == DRAFT || next == CANCELLED;
            case CHECKED -> next == DRAFT || next == SENT || next == SENT_BACK || next == CANCELLED;
            case SENT, UNKNOWN -> next == SENT || next == UNKNOWN || next == SETTLED || next == RETURNED;
            case SETTLED -> next == SETTLED || next == RETURNED;
            case RETURNED -> next == SENT || next == SETTLED || next == RETURNED;
            case CANCELLED -> false;
        };
    }

    @Override
    public Set<BatchCommand> accepts() {
        return switch (this) {
            case DRAFT -> Set.of(BatchCommand.CHANGE, BatchCommand.CHECK, BatchCommand.SEND_BACK, BatchCommand.CANCEL);
            case SENT_BACK -> Set.of(BatchCommand.CHANGE, BatchCommand.CANCEL);
            case CHECKED -> Set.of(BatchCommand.CHANGE, BatchCommand.SEND, BatchCommand.SEND_BACK, BatchCommand.CANCEL);
            case SENT, UNKNOWN -> Set.of(BatchCommand.RECORD, BatchCommand.TAKE_BACK, BatchCommand.PAY_AFTER_ALL);
            case SETTLED -> Set.of(BatchCommand.TAKE_BACK, BatchCommand.PAY_AFTER_ALL);
            case RETURNED -> Set.of(BatchCommand.PAY_AFTER_ALL);
            case CANCELLED -> Set.of();
        };
    }
}
