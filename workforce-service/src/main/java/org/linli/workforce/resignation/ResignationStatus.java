package org.linli.workforce.resignation;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/** GIVEN → EFFECTIVE; GIVEN → WITHDRAWN by the worker alone; GIVEN → OVERTAKEN where the post ended otherwise. */
enum ResignationStatus implements Status<ResignationStatus, ResignationStatus.ResignationCommand> {

    GIVEN, EFFECTIVE, WITHDRAWN, OVERTAKEN;

    enum ResignationCommand implements Command {

        WITHDRAW("withdrawResignation"), TAKE_EFFECT("sweep"), OVERTAKE("sweep");

        private final String operation;

        ResignationCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public Set<ResignationCommand> accepts() {
        return this == GIVEN ? Set.of(ResignationCommand.values()) : Set.of();
    }

    @Override
    public boolean canBecome(ResignationStatus next) {
        return this == GIVEN && next != GIVEN;
    }
}
