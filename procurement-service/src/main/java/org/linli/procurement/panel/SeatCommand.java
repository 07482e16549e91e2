package org.linli.procurement.panel;

import org.linli.platform.identity.Command;

/** What the holder of a seat can do with it. */
public enum SeatCommand implements Command {
    CONFIRM("confirmSeat"),
    DECLINE("declineSeat"),
    RECUSE("recuseSeat"),
    DISMISS("-");

    private final String operation;

    SeatCommand(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
