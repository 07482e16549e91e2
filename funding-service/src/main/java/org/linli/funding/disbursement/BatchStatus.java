package org.linli.funding.disbursement;

import java.util.Set;
import org.linli.platform.identity.Command;

/** DRAFT → CHECKED → SENT → SETTLED | RETURNED | UNKNOWN → (enquiry) SETTLED | RETURNED; a change voids the check. */
public enum BatchStatus {

    DRAFT, CHECKED, SENT, UNKNOWN, SETTLED, RETURNED;

    enum BatchCommand implements Command {

        CHANGE("changeBatch"), CHECK("checkBatch"), SEND("sendBatch"), RECORD("recordResults");

        private final String operation;

        BatchCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    boolean canBecome(BatchStatus next) {
        return switch (this) {
            case DRAFT -> next == DRAFT || next == CHECKED;
            case CHECKED -> next == DRAFT || next == SENT;
            case SENT, UNKNOWN -> next != DRAFT && next != CHECKED;
            case SETTLED, RETURNED -> false;
        };
    }

    Set<BatchCommand> accepts() {
        return switch (this) {
            case DRAFT -> Set.of(BatchCommand.CHANGE, BatchCommand.CHECK);
            case CHECKED -> Set.of(BatchCommand.CHANGE, BatchCommand.SEND);
            case SENT, UNKNOWN -> Set.of(BatchCommand.RECORD);
            case SETTLED, RETURNED -> Set.of();
        };
    }
}
