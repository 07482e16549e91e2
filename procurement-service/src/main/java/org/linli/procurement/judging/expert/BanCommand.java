package org.linli.procurement.judging.expert;

import org.linli.platform.Command;

/** What can be done with a ban from reviewing. */
enum BanCommand implements Command {
    CONFIRM("confirmExpertBan");

    private final String operation;

    BanCommand(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
