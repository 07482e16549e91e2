package org.linli.procurement.panel;

import java.util.EnumSet;
import java.util.Set;

/** Where a request for a recusal stands. */
enum RecusalStatus {
    ASKED,
    GRANTED,
    REFUSED;

    Set<RecusalCommand> accepts() {
        return this == ASKED ? EnumSet.allOf(RecusalCommand.class) : EnumSet.noneOf(RecusalCommand.class);
    }

    boolean canBecome(RecusalStatus next) {
        return this == ASKED && next != ASKED;
    }
}
