package org.linli.procurement.known.dualcontrol;

import java.util.EnumSet;
import java.util.Set;
import org.linli.platform.aggregate.Status;

/** Where a decision of two persons stands. */
public enum DecisionStatus implements Status<DecisionStatus, DecisionCommand> {
    PROPOSED, CONFIRMED, REJECTED, LAPSED,
    /** What it was about went another way meanwhile: it could not take effect any more. */
    OVERTAKEN;

    @Override
    public Set<DecisionCommand> accepts() {
        return this == PROPOSED ? EnumSet.allOf(DecisionCommand.class) : EnumSet.noneOf(DecisionCommand.class);
    }

    @Override
    public boolean canBecome(DecisionStatus next) {
        return this == PROPOSED && next != PROPOSED;
    }
}
