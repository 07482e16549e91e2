package org.linli.funding.hold;

import java.util.EnumSet;
import java.util.Set;
import org.linli.platform.Command;
import org.linli.platform.aggregate.Status;

/** WAITING for a performance part to hold → HELD on one → RELEASED; a corrected result may order it again. */
enum HoldStatus implements Status<HoldStatus, HoldStatus.HoldCommand> {

    WAITING, HELD, RELEASED;

    /** Facts ask these, no person does: none stands in the role table. */
    enum HoldCommand implements Command {
        ORDER, PLACE, PROVIDE, SHORTEN, RELEASE;

        @Override
        public String operation() {
            return "hold-" + name();
        }
    }

    @Override
    public Set<HoldCommand> accepts() {
        return switch (this) {
            case WAITING -> EnumSet.of(HoldCommand.PLACE, HoldCommand.SHORTEN, HoldCommand.RELEASE);
            case HELD -> EnumSet.of(HoldCommand.PROVIDE, HoldCommand.SHORTEN, HoldCommand.RELEASE);
            case RELEASED -> EnumSet.of(HoldCommand.ORDER);
        };
    }

    @Override
    public boolean canBecome(HoldStatus next) {
        return switch (this) {
            case WAITING -> next == HELD || next == RELEASED;
            case HELD -> next == RELEASED;
            case RELEASED -> next == WAITING;
        };
    }
}
