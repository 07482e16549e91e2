package org.linli.workforce.correction;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/** PROPOSED → CONFIRMED by another person, REJECTED, or LAPSED when nobody decided. */
enum CorrectionStatus implements Status<CorrectionStatus, CorrectionStatus.CorrectionCommand> {

    PROPOSED, CONFIRMED, REJECTED, LAPSED;

    enum CorrectionCommand implements Command {

        CONFIRM("confirmCorrection"), REJECT("rejectCorrection"), TICK("sweep");

        private final String operation;

        CorrectionCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public Set<CorrectionCommand> accepts() {
        return this == PROPOSED ? Set.of(CorrectionCommand.values()) : Set.of();
    }

    @Override
    public boolean canBecome(CorrectionStatus next) {
        return this == PROPOSED && next != PROPOSED;
    }
}
