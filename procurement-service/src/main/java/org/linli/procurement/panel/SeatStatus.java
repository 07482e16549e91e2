package org.linli.procurement.panel;

import static org.linli.procurement.panel.SeatCommand.DISMISS;
import static org.linli.procurement.panel.SeatCommand.RECUSE;

import java.util.EnumSet;
import java.util.Set;

/** Where a seat stands. */
public enum SeatStatus {
    DRAWN,
    CONFIRMED,
    DECLINED,
    RECUSED,
    DISMISSED;

    Set<SeatCommand> accepts() {
        return switch (this) {
            case DRAWN -> EnumSet.allOf(SeatCommand.class);
            case CONFIRMED -> EnumSet.of(RECUSE, DISMISS);
            case DECLINED, RECUSED, DISMISSED -> EnumSet.noneOf(SeatCommand.class);
        };
    }

    boolean canBecome(SeatStatus next) {
        return switch (this) {
            case DRAWN -> next != DRAWN;
            case CONFIRMED -> next == RECUSED || next == DISMISSED;
            case DECLINED, RECUSED, DISMISSED -> false;
        };
    }

    boolean isLive() {
        return this == DRAWN || this == CONFIRMED;
    }
}
