package org.linli.procurement.scoring;

import java.util.EnumSet;
import java.util.Set;

/** Where the explanation of an abnormally low price stands. */
enum LowBidStatus {
    ASKED,
    EXPLAINED,
    ACCEPTED,
    UNPROVEN;

    Set<LowBidCommand> accepts() {
        return switch (this) {
            case ASKED -> EnumSet.allOf(LowBidCommand.class);
            case EXPLAINED -> EnumSet.of(LowBidCommand.VOTE);
            case ACCEPTED, UNPROVEN -> EnumSet.noneOf(LowBidCommand.class);
        };
    }

    boolean canBecome(LowBidStatus next) {
        return switch (this) {
            case ASKED -> next != ASKED;
            case EXPLAINED -> next == ACCEPTED || next == UNPROVEN;
            case ACCEPTED, UNPROVEN -> false;
        };
    }

    boolean isDecided() {
        return this == ACCEPTED || this == UNPROVEN;
    }
}
