package org.linli.procurement.judging.collusion;

import java.util.EnumSet;
import java.util.Set;
import org.linli.platform.aggregate.Status;

/** Where a sign stands. */
public enum SignStatus implements Status<SignStatus, SignCommand> {
    FOUND, CONFIRMED, DISMISSED;

    @Override
    public Set<SignCommand> accepts() {
        return this == FOUND ? EnumSet.allOf(SignCommand.class) : EnumSet.noneOf(SignCommand.class);
    }

    @Override
    public boolean canBecome(SignStatus next) {
        return this == FOUND && next != FOUND;
    }

    @Override
    public String kind() {
        return "CollusionSign";
    }
}
