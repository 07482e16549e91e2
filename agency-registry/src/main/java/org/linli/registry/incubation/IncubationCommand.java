package org.linli.registry.incubation;

import org.linli.platform.Command;

/** What can be asked of an agency's incubation; {@code sweep} is the clock. */
enum IncubationCommand implements Command {

    PROPOSE_ADMISSION("proposeAdmission"), CONFIRM_ADMISSION("confirmAdmission"), REJECT_ADMISSION("rejectAdmission"),
    REFUSE("refuseIncubation"), WITHDRAW("withdrawIncubation"), TAKE_MENTORSHIP("takeMentorship"),
    LOG_VISIT("logVisit"), REPORT_ADVICE("reportAdvice"), CHECK_ADVICE("checkAdvice"),
    PROPOSE_GRADUATION("proposeGraduation"), CONFIRM_GRADUATION("confirmGraduation"),
    REJECT_GRADUATION("rejectGraduation"), PROPOSE_REMOVAL("proposeRemoval"), CONFIRM_REMOVAL("confirmRemoval"),
    REJECT_REMOVAL("rejectRemoval"), LEAVE("leaveIncubation"), LAPSE_STEP("sweep"), MISS_VISIT("sweep"),
    TIME_OUT("sweep"), ALARM("sweep");

    private final String operation;

    IncubationCommand(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
