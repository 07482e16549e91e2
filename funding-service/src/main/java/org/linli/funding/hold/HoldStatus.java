package org.linli.funding.hold;

import java.util.EnumSet;
import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/**
 * WAITING for a performance part to hold → HELD on one → RELEASED; a corrected result may order it again. CONTESTABLE:
 * still held, and its purchaser has a term to contest what is not owed.
 */
enum HoldStatus implements Status<HoldStatus, HoldStatus.HoldCommand> {

    WAITING, HELD, CONTESTABLE, RELEASED;

    /** Facts ask all of these but FREE, no person does: they stand in no role table. */
    enum HoldCommand implements Command {
        ORDER, PLACE, PROVIDE, SHORTEN, RELEASE, FREE;

        @Override
        public String operation() {
            return this == FREE ? "freeHold" : "hold-" + name();
        }
    }

    @Override
    public Set<HoldCommand> accepts() {
        return switch (this) {
            case WAITING -> EnumSet.of(HoldCommand.PLACE, HoldCommand.SHORTEN, HoldCommand.RELEASE);
            case HELD -> EnumSet.of(HoldCommand.PROVIDE, HoldCommand.SHORTEN, HoldCommand.RELEASE);
            case CONTESTABLE -> EnumSet.of(HoldCommand.PROVIDE, HoldCommand.RELEASE, HoldCommand.FREE);
            case RELEASED -> EnumSet.of(HoldCommand.ORDER);
        };
    }

    @Override
    public boolean canBecome(HoldStatus next) {
        return switch (this) {
            case WAITING -> next == HELD || next == CONTESTABLE || next == RELEASED;
            case HELD -> next == CONTESTABLE || next == RELEASED;
            case CONTESTABLE -> next == RELEASED;
            case RELEASED -> next == WAITING;
        };
    }
}
