package org.linli.procurement.planning.intention;

import org.linli.platform.Command;

/** What an intention can be asked to do. BEGIN comes from the publication of its tender, END with its purchase. */
public enum IntentionCommand implements Command {
    CORRECT("correctIntention"), CLAIM("claimUrgency"), CONFIRM("confirmUrgency"), REJECT("rejectUrgency"),
    WITHDRAW("withdrawIntention"), BEGIN("-"), END("-");

    private final String operation;

    IntentionCommand(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
