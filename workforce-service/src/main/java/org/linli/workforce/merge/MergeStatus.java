package org.linli.workforce.merge;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/** PROPOSED → CONFIRMED by another person, REJECTED, or LAPSED when nobody decided. */
enum MergeStatus implements Status<MergeStatus, MergeStatus.MergeCommand> {

    PROPOSED, CONFIRMED, REJECTED, LAPSED;

    enum MergeCommand implements Command {

        CONFIRM("confirmMerge"), REJECT("rejectMerge"), TICK("sweep");

        private final String operation;

        MergeCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public Set<MergeCommand> accepts() {
        return this == PROPOSED ? Set.of(MergeCommand.values()) : Set.of();
    }

    @Override
    public boolean canBecome(MergeStatus next) {
        return this == PROPOSED && next != PROPOSED;
    }

    @Override
    public String kind() {
        return "RecordMerge";
    }
}
