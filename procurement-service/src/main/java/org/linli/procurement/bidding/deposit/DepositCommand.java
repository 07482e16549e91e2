package org.linli.procurement.bidding.deposit;

import org.linli.platform.Command;

/** What can be done with a deposit that is owed back. */
public enum DepositCommand implements Command {
    REFUND("refundDeposit");

    private final String operation;

    DepositCommand(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
