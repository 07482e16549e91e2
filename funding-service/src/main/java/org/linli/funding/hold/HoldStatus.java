package org.linli.funding.hold;

import java.util.EnumSet;
import java.util.Set;
import org.linli.platform.identity.Command;

/** WAITING for a performance part to hold → HELD on one → RELEASED; a corrected result may order it again. */
enum HoldStatus {

    WAITING, HELD, RELEASED;

    /** Facts ask these, no person does: none stands in the role table. */
    enum HoldCommand implements Command {
        ORDER, PLACE, RELEASE;

        @Override
        public String operation() {
            return "hold-" + name();
        }
    }

    Set<HoldCommand> accepts() {
        return switch (this) {
            case WAITING -> EnumSet.of(HoldCommand.PLACE, HoldCommand.RELEASE);
            case HELD -> EnumSet.of(HoldCommand.RELEASE);
            case RELEASED -> EnumSet.of(HoldCommand.ORDER);
        };
    }
}
