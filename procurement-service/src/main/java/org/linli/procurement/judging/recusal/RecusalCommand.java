package org.linli.procurement.judging.recusal;

import org.linli.platform.Command;

/** What can be done with a request for a recusal. */
enum RecusalCommand implements Command {
    DECIDE("decideRecusal");

    private final String operation;

    RecusalCommand(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
