package org.linli.procurement.contracting.award;

import org.linli.platform.Command;

/** What an award can be asked to do. */
public enum AwardCommand implements Command {
    WITHDRAW("withdrawAward"), DRAFT_CONTRACT("draftContract"), CONTRACT("-");

    private final String operation;

    AwardCommand(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
