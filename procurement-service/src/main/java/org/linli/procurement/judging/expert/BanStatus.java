package org.linli.procurement.judging.expert;

import java.util.EnumSet;
import java.util.Set;
import org.linli.platform.aggregate.Status;

/** Where a ban from reviewing stands. */
enum BanStatus implements Status<BanStatus, BanCommand> {
    PROPOSED, IN_FORCE;

    @Override
    public Set<BanCommand> accepts() {
        return this == PROPOSED ? EnumSet.allOf(BanCommand.class) : EnumSet.noneOf(BanCommand.class);
    }

    @Override
    public boolean canBecome(BanStatus next) {
        return this == PROPOSED && next == IN_FORCE;
    }

    @Override
    public String kind() {
        return "ExpertBan";
    }
}
