package org.linli.procurement.panel;

import static org.linli.procurement.panel.SeatCommand.RECUSE;

import java.util.EnumSet;
import java.util.Set;

/** Where a seat stands. */
public enum SeatStatus {
    DRAWN,
    CONFIRMED,
    DECLINED,
    RECUSED;

    Set<SeatCommand> accepts() {
        return switch (this) {
            case DRAWN -> EnumSet.allOf(SeatCommand.class);
            case CONFIRMED -> EnumSet.of(RECUSE);
            case DECLINED, RECUSED -> EnumSet.noneOf(SeatCommand.class);
        };
    }

    boolean canBecome(SeatStatus next) {
        return switch (this) {
            case DRAWN -> next != DRAWN;
            case CONFIRMED -> next == RECUSED;
            case DECLINED, RECUSED -> false;
        };
    }

    boolean isLive() {
        return this == DRAWN || this == CONFIRMED;
    }
}
