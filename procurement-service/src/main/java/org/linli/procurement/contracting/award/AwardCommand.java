package org.linli.procurement.contracting.award;

import org.linli.platform.Command;

/** What an award can be asked to do. */
public enum AwardCommand implements Command {
    REFUSE("withdrawAward"), PROPOSE_REVOCATION("proposeAwardRevocation"), OBJECT("objectToAwardRevocation"),
    CONFIRM_REVOCATION("confirmAwardRevocation"), REJECT_REVOCATION("rejectAwardRevocation"), WITHDRAW("-"),
    DRAFT_CONTRACT("draftContract"), CONTRACT("-");

    private final String operation;

    AwardCommand(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
