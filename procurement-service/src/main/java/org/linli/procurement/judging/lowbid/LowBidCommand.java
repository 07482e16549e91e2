package org.linli.procurement.judging.lowbid;

import org.linli.platform.Command;

/** What can be done about an abnormally low price. */
enum LowBidCommand implements Command {
    EXPLAIN("explainLowBid"), VOTE("voteOnLowBid");

    private final String operation;

    LowBidCommand(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
