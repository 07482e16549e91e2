package org.linli.procurement.bidding.deposit;

import java.util.EnumSet;
import java.util.Set;
import org.linli.platform.aggregate.Status;

/** Where the way back of a deposit stands. */
public enum DepositStatus implements Status<DepositStatus, DepositCommand> {
    OWED, REFUNDED;

    @Override
    public Set<DepositCommand> accepts() {
        return this == OWED ? EnumSet.allOf(DepositCommand.class) : EnumSet.noneOf(DepositCommand.class);
    }

    @Override
    public boolean canBecome(DepositStatus next) {
        return this == OWED && next == REFUNDED;
    }

    @Override
    public String kind() {
        return "DepositRefund";
    }
}
