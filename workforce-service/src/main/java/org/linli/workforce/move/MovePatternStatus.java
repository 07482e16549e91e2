package org.linli.workforce.move;

import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/** FLAGGED → OVER, by the clock alone: nobody has followed for as long as the window is wide. */
enum MovePatternStatus implements Status<MovePatternStatus, MovePatternStatus.PatternCommand> {

    FLAGGED, OVER;

    enum PatternCommand implements Command {

        FOLLOW, END;

        @Override
        public String operation() {
            return "sweep";
        }
    }

    @Override
    public Set<PatternCommand> accepts() {
        return this == FLAGGED ? Set.of(PatternCommand.values()) : Set.of();
    }

    @Override
    public boolean canBecome(MovePatternStatus next) {
        return this == FLAGGED && next == OVER;
    }
}
