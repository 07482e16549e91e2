package org.linli.procurement.judging.lowbid;

import java.util.EnumSet;
import java.util.Set;
import org.linli.platform.aggregate.Status;

/** Where the explanation of an abnormally low price stands. */
enum LowBidStatus implements Status<LowBidStatus, LowBidCommand> {
    ASKED, EXPLAINED, ACCEPTED, UNPROVEN;

    @Override
    public Set<LowBidCommand> accepts() {
        return switch (this) {
            case ASKED -> EnumSet.allOf(LowBidCommand.class);
            case EXPLAINED -> EnumSet.of(LowBidCommand.VOTE);
            case ACCEPTED, UNPROVEN -> EnumSet.noneOf(LowBidCommand.class);
        };
    }

    @Override
    public boolean canBecome(LowBidStatus next) {
        return switch (this) {
            case ASKED -> next != ASKED;
            case EXPLAINED -> next == ACCEPTED || next == UNPROVEN;
            case ACCEPTED, UNPROVEN -> false;
        };
    }

    boolean isDecided() {
        return this == ACCEPTED || this == UNPROVEN;
    }

    @Override
    public String kind() {
        return "LowBidCase";
    }
}
