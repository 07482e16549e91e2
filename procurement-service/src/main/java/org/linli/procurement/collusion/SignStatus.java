package org.linli.procurement.collusion;

import java.util.EnumSet;
import java.util.Set;

/** Where a sign stands. */
public enum SignStatus {
    FOUND,
    CONFIRMED,
    DISMISSED;

    Set<SignCommand> accepts() {
        return this == FOUND ? EnumSet.allOf(SignCommand.class) : EnumSet.noneOf(SignCommand.class);
    }

    boolean canBecome(SignStatus next) {
        return this == FOUND && next != FOUND;
    }
}
