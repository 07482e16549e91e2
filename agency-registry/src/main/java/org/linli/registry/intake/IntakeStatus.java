package org.linli.registry.intake;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/** PROPOSED by one officer, CONFIRMED by another; a table nobody confirms in its term has LAPSED. */
enum IntakeStatus implements Status<IntakeStatus, IntakeStatus.IntakeCommand> {

    PROPOSED, CONFIRMED, REJECTED, LAPSED;

    enum IntakeCommand implements Command {

        CONFIRM("confirmAgencyImport"), REJECT("rejectAgencyImport"), LAPSE("sweep");

        private final String operation;

        IntakeCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public Set<IntakeCommand> accepts() {
        return this == PROPOSED ? Set.of(IntakeCommand.CONFIRM, IntakeCommand.REJECT, IntakeCommand.LAPSE) : Set.of();
    }

    @Override
    public boolean canBecome(IntakeStatus next) {
        return this == PROPOSED && next != PROPOSED;
    }
}
