package org.linli.registry.conduct;

import org.linli.platform.Command;

enum CaseCommand implements Command {

    NOTICE("noticeCase"), RESPOND("respondCase"), FALL_SILENT("sweep"), HEAR("hearCase"), PROPOSE("proposeDecision"),
    CONFIRM("confirmDecision"), REJECT_DECISION("rejectDecision"), LAPSE_STEP("sweep"), DISMISS("dismissCase"),
    CONFIRM_DISMISSAL("confirmDismissal"), REJECT_DISMISSAL("rejectDismissal"), APPEAL("appealCase"),
    DECIDE_APPEAL("decideAppeal"), CONFIRM_APPEAL("confirmAppealDecision"), REJECT_APPEAL("rejectAppealDecision"),
    CLOSE("closeCase"), WITHDRAW("reaction"), FALL("sweep");

    private final String operation;

    CaseCommand(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
