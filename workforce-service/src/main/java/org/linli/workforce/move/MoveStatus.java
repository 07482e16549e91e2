package org.linli.workforce.move;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/** OPEN → HANDED_OVER → DONE; sent back where cases are missing. Where the person goes on depends on none of it. */
enum MoveStatus implements Status<MoveStatus, MoveStatus.MoveCommand> {

    OPEN, HANDED_OVER, DONE;

    enum MoveCommand implements Command {

        HAND_OVER("handOverCases"), RECEIVE("receiveCases"), RETURN("returnCases"), TALK("recordExitTalk"),
        ARRIVE("sweep"), REMIND("sweep");

        private final String operation;

        MoveCommand(String operation) {
            this.operation = operation;
        }

        @Override
        public String operation() {
            return operation;
        }

        /** By whoever takes the cases over, and nobody else. */
        boolean isOfTheSuccessor() {
            return this == RECEIVE || this == RETURN;
        }
    }

    @Override
    public Set<MoveCommand> accepts() {
        return switch (this) {
            case OPEN -> Set.of(MoveCommand.HAND_OVER, MoveCommand.TALK, MoveCommand.ARRIVE, MoveCommand.REMIND);
            case HANDED_OVER -> Set.of(MoveCommand.RECEIVE, MoveCommand.RETURN, MoveCommand.TALK, MoveCommand.ARRIVE,
                    MoveCommand.REMIND);
            case DONE -> Set.of(MoveCommand.TALK, MoveCommand.ARRIVE);
        };
    }

    @Override
    public boolean canBecome(MoveStatus next) {
        return switch (this) {
            case OPEN -> next != OPEN;
            case HANDED_OVER -> next == DONE || next == OPEN;
            case DONE -> false;
        };
    }
}
