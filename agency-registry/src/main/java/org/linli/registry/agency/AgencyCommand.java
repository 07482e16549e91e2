package org.linli.registry.agency;

import org.linli.platform.Command;

public enum AgencyCommand implements Command {

    ATTACH("attachDocument"), CORRECT("correctAgency"), SUBMIT("submitAgency"), RETURN("returnAgency"),
    REVIEW("reviewAgency"), REGISTER("registerAgency"), CHANGE_REPRESENTATIVE("changeRepresentative"),
    CHANGE_PARTICULARS("changeAgencyParticulars"), SUSPEND("suspendAgency"), RESUME("resumeAgency"),
    CLOSE("closeAgency"), CONFIRM_STEP("confirmAgencyStep"), REJECT_STEP("rejectAgencyStep"),
    TAKE_BACK("takeBackClosing"), LAPSE_STEP("sweep"), ALARM("sweep");

    private final String operation;

    AgencyCommand(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
