package org.linli.procurement.tendering.amendment;

import org.linli.platform.Command;

/** What can be done with a proposed amendment. */
public enum AmendmentCommand implements Command {
    PUBLISH("publishAmendment"), DISCARD("discardAmendment");

    private final String operation;

    AmendmentCommand(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
