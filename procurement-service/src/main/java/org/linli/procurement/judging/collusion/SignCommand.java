package org.linli.procurement.judging.collusion;

import org.linli.platform.Command;

/** What is done about a sign: one officer says what it is, another says so too or sends it back. */
public enum SignCommand implements Command {
    DECIDE("decideCollusionSign"), AGREE("agreeOnCollusionSign"), SEND_BACK("sendBackCollusionSign");

    private final String operation;

    SignCommand(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
