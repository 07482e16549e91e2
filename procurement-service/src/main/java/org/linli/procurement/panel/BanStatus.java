package org.linli.procurement.panel;

import java.util.EnumSet;
import java.util.Set;

/** Where a ban from reviewing stands. */
enum BanStatus {
    PROPOSED,
    IN_FORCE;

    Set<BanCommand> accepts() {
        return this == PROPOSED ? EnumSet.allOf(BanCommand.class) : EnumSet.noneOf(BanCommand.class);
    }

    boolean canBecome(BanStatus next) {
        return this == PROPOSED && next == IN_FORCE;
    }
}
