package org.linli.procurement.contract;

import org.linli.platform.identity.Command;

/** What a contract can be asked to do. */
public enum ContractCommand implements Command {
    SIGN("signContract"),
    ADVANCE("recordAdvance"),
    START("startService"),
    PROPOSE_CHANGE("proposeChange"),
    CONSENT_TO_CHANGE("consentToChange"),
    REFUSE_CHANGE("refuseChange"),
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
