package org.linli.procurement.contract;

import org.linli.platform.identity.Command;

/** What a contract can be asked to do. */
public enum ContractCommand implements Command {
    SIGN("signContract"),
    DELIVER("deliverWork"),
    ACCEPT("acceptWork"),
    SUSPEND("suspendContract"),
    RESUME("resumeContract"),
    ASK_HANDOVER("askHandover"),
    TERMINATE("terminateContract"),
    COMPLETE("-");

    private final String operation;

    ContractCommand(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
