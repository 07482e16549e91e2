package org.linli.registry.mediation;

import org.linli.platform.Command;

/** What can be asked of a mediation; {@code sweep} is the clock. */
enum MediationCommand implements Command {

    ADMIT("admitMediation"), REFUSE_ADMISSION("refuseMediation"), ANSWER("answerComplaint"), TAKE("takeMediation"),
    OBJECT("objectToMediator"), STEP_DOWN("stepDownAsMediator"), RECORD_MEETING("recordMeeting"),
    PROPOSE_SETTLEMENT("proposeSettlement"), SIGN("signSettlement"), REFUSE_SETTLEMENT("refuseSettlement"),
    FAIL("endMediation"), WITHDRAW("withdrawMediation"), ALARM("sweep"), LAPSE("sweep");

    private final String operation;

    MediationCommand(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
