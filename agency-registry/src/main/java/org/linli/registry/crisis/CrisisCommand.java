package org.linli.registry.crisis;

import org.linli.platform.Command;

/** What can be asked of a crisis; {@code sweep} is the clock. */
enum CrisisCommand implements Command {

    TAKE_DUTY("takeDuty"), FILE_PLAN("fileContinuityPlan"), RETURN_PLAN("returnContinuityPlan"),
    ACCEPT_PLAN("acceptContinuityPlan"), PROPOSE_CLOSING("proposeCrisisClosing"),
    CONFIRM_CLOSING("confirmCrisisClosing"), REJECT_CLOSING("rejectCrisisClosing"), LAPSE_CLOSING("sweep"),
    ALARM("sweep");

    private final String operation;

    CrisisCommand(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
