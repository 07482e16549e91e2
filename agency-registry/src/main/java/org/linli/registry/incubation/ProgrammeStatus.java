package org.linli.registry.incubation;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/** OPEN takes rounds and applications; CLOSED takes none, and who is in it goes on. */
enum ProgrammeStatus implements Status<ProgrammeStatus, ProgrammeStatus.ProgrammeCommand> {

    OPEN, CLOSED;

    enum ProgrammeCommand implements Command {

        ADD_ROUND("addProgrammeRound"), CLOSE("closeProgramme"), APPLY("applyForIncubation");

        private final String operation;

        ProgrammeCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }
    }

    @Override
    public Set<ProgrammeCommand> accepts() {
        return this == OPEN ? Set.of(ProgrammeCommand.values()) : Set.of();
    }

    @Override
    public boolean canBecome(ProgrammeStatus next) {
        return this == OPEN && next == CLOSED;
    }
}
