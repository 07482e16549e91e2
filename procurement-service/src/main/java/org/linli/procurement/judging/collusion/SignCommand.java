package org.linli.procurement.judging.collusion;

import org.linli.platform.Command;

/** What a purchaser can say of a sign. */
public enum SignCommand implements Command {
    CONFIRM("decideCollusionSign"), DISMISS("decideCollusionSign");

    private final String operation;

    SignCommand(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
