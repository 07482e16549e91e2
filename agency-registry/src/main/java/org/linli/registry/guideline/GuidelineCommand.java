package org.linli.registry.guideline;

import org.linli.platform.Command;

enum GuidelineCommand implements Command {

    REVISE("reviseGuideline"), CONSULT("consultOnGuideline"), COMMENT("commentOnGuideline"),
    REPLY("replyToGuidelineComment"), PUBLISH("publishGuideline"), DROP("dropGuideline"),
    PROPOSE_WITHDRAWAL("proposeGuidelineWithdrawal"), CONFIRM_WITHDRAWAL("confirmGuidelineWithdrawal"),
    REJECT_WITHDRAWAL("rejectGuidelineWithdrawal"), SUPERSEDE("guideline"), FALL_DUE("sweep");

    private final String operation;

    GuidelineCommand(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
