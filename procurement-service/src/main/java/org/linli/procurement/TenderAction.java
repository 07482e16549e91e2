package org.linli.procurement;

import org.linli.platform.Command;

/** What begins at a tender without changing it: it is listed among what the caller may do there. */
public enum TenderAction implements Command {
    BID("submitBid"), ASK("askQuestion"), COMMENT("giveFeedback");

    private final String operation;

    TenderAction(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
