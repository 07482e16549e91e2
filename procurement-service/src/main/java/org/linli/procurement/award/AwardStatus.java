package org.linli.procurement.award;

import java.util.EnumSet;
import java.util.Set;

/** Where an award stands. */
public enum AwardStatus {
    MADE,
    CONTRACTED,
    WITHDRAWN;

    Set<AwardCommand> accepts() {
        return switch (this) {
            case MADE -> EnumSet.allOf(AwardCommand.class);
            case CONTRACTED, WITHDRAWN -> EnumSet.noneOf(AwardCommand.class);
        };
    }

    boolean canBecome(AwardStatus next) {
        return switch (this) {
            case MADE -> next != MADE;
            case CONTRACTED, WITHDRAWN -> false;
        };
    }
}
