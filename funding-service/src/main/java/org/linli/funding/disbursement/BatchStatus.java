package org.linli.funding.disbursement;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/** DRAFT → CHECKED → SENT → SETTLED | RETURNED | UNKNOWN → (enquiry) SETTLED | RETURNED; a change voids the check. */
public enum BatchStatus implements Status<BatchStatus, BatchStatus.BatchCommand> {

    DRAFT, CHECKED, SENT, UNKNOWN, SETTLED, RETURNED;

    enum BatchCommand implements Command {

        CHANGE("changeBatch"), CHECK("checkBatch"), SEND("sendBatch"), RECORD("recordResults"),
        TAKE_BACK("takeBackPayment");

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
            case DRAFT -> next == DRAFT || next == CHECKED;
            case CHECKED -> next == DRAFT || next == SENT;
            case SENT, UNKNOWN -> next != DRAFT && next != CHECKED;
            case SETTLED -> next == SETTLED || next == RETURNED;
            case RETURNED -> false;
        };
    }

    @Override
    public Set<BatchCommand> accepts() {
        return switch (this) {
            case DRAFT -> Set.of(BatchCommand.CHANGE, BatchCommand.CHECK);
            case CHECKED -> Set.of(BatchCommand.CHANGE, BatchCommand.SEND);
            case SENT, UNKNOWN -> Set.of(BatchCommand.RECORD, BatchCommand.TAKE_BACK);
            case SETTLED -> Set.of(BatchCommand.TAKE_BACK);
            case RETURNED -> Set.of();
        };
    }
}
