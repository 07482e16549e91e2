package org.linli.procurement.judging.recusal;

import java.util.EnumSet;
import java.util.Set;
import org.linli.platform.aggregate.Status;

/** Where a request for a recusal stands. */
enum RecusalStatus implements Status<RecusalStatus, RecusalCommand> {
    ASKED, GRANTED, REFUSED;

    @Override
    public Set<RecusalCommand> accepts() {
        return this == ASKED ? EnumSet.allOf(RecusalCommand.class) : EnumSet.noneOf(RecusalCommand.class);
    }

    @Override
    public boolean canBecome(RecusalStatus next) {
        return this == ASKED && next != ASKED;
    }

    @Override
    public String kind() {
        return "RecusalRequest";
    }
}
